import { factTables } from '../../model/tables/facts.ts';
import type { Called } from './called.ts';
import { codesOf } from './codes-of.ts';
import type { FlowTables } from './flow-tables.ts';
import { cell } from './places.ts';
import { RowsBy } from './rows-by.ts';
import { type StepStore, stepEffect } from './step-store.ts';
import type { TakenParameters } from './taken-parameters.ts';

const kind = codesOf(factTables.argument.columns.kind);

/** The part of a function that is an argument it was given before it is called; the instance is at -1. */
const boundPart = (position: number): number => -1_000_001 - position;

/** Steps by which arguments that a function is given before it is called are parts of that function, and get out where it is called. */
export class BoundSteps {
  private readonly uses: RowsBy;
  private readonly functions: Int32Array;
  private readonly callees: Int32Array;
  /** By function: how many arguments it may have been given by position. */
  private readonly counts = new Map<number, Set<number>>();
  private readonly prepared = new Set<number>();

  constructor(
    private readonly steps: StepStore,
    private readonly parameters: TakenParameters,
    tables: FlowTables,
  ) {
    const { boundUses } = tables;
    this.uses = new RowsBy(boundUses.at());
    this.functions = boundUses.at('target_node', 'target_file');
    this.callees = boundUses.at('callee');
    this.store(tables);
  }

  private store({ boundCalls, arguments: given }: FlowTables): void {
    const byCall = new RowsBy(given.at('call'));
    const [values, kinds, tokens] = [given.at('value'), given.numbers('kind'), given.numbers('token')];
    const functions = boundCalls.at('target_node', 'target_file');
    for (const [row, call] of boundCalls.at().entries()) {
      let position = -1;
      for (const each of byCall.all(call)) {
        const isPlain = kinds[each] === kind.plain;
        if (isPlain || kinds[each] === kind.keyword) {
          const part = isPlain ? boundPart(position) : (tokens[each] as number);
          this.steps.add(values[each] as number, call, 'store', 'exact', stepEffect.store, part);
        }
        if (isPlain) position++;
      }
      const counts = this.counts.get(functions[row] as number) ?? new Set();
      this.counts.set(functions[row] as number, counts.add(Math.max(0, position)));
    }
  }

  /** How many arguments the function of a call was given before; one number for each way it was. `taken`: behind the instance. */
  given(called: Called, taken: readonly number[]): readonly number[] {
    for (let row = this.uses.first(called.call); row >= 0; row = this.uses.next(row)) {
      if (this.functions[row] !== called.callable) continue;
      this.takeOut(called, this.callees[row] as number, taken);
      return [...(this.counts.get(called.callable) ?? [0])];
    }
    return [0];
  }

  private takeOut({ call, callable, certainty }: Called, callee: number, taken: readonly number[]): void {
    const { entries, tokens } = this.parameters;
    const places = [callable, ...taken.map((each) => entries[each] as number)];
    for (const place of places) this.steps.add(callee, cell(place), 'argument', certainty, stepEffect.enter, call);
    if (this.prepared.has(callable)) return;
    this.prepared.add(callable);
    for (const [at, place] of places.entries()) {
      this.steps.add(cell(place), place, 'load', 'exact', stepEffect.load, boundPart(at - 1));
      const token = at === 0 ? undefined : tokens[taken[at - 1] as number];
      if (token !== undefined) this.steps.add(cell(place), place, 'load', 'exact', stepEffect.load, token);
    }
  }
}
