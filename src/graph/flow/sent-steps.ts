import type { Called } from './called.ts';
import type { FlowTables } from './flow-tables.ts';
import { sentPart } from './parts.ts';
import { PlacePairs } from './place-pairs.ts';
import { after, cell } from './places.ts';
import { type StepStore, stepEffect } from './step-store.ts';

/** Steps by which what a running generator is sent is a part of it, and gets out where it hands out a value and waits. */
export class SentSteps {
  private readonly yields: PlacePairs;
  private readonly isSending: boolean;

  constructor(
    private readonly steps: StepStore,
    { sent, yields }: FlowTables,
  ) {
    this.yields = new PlacePairs(yields.at('callable'), yields.at());
    this.isSending = sent.rows > 0;
    const objects = sent.at('object');
    for (const [row, value] of sent.at().entries())
      steps.add(value, after(objects[row] as number), 'store', 'one_of', stepEffect.store, sentPart);
    if (!this.isSending) return;
    for (const at of yields.at()) steps.add(cell(at), at, 'load', 'one_of', stepEffect.load, sentPart);
  }

  /** The generator is what the call answers with. */
  add({ call, callable, certainty }: Called): void {
    if (!this.isSending) return;
    for (const at of this.yields.all(callable))
      this.steps.add(after(call), cell(at), 'argument', certainty, stepEffect.enter, call);
  }
}
