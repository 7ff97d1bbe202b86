import { factTables } from '../../model/tables/facts.ts';
import type { Called } from './called.ts';
import { codesOf } from './codes-of.ts';
import type { FlowTables } from './flow-tables.ts';
import { anyPart, returnedPart } from './parts.ts';
import { after, aside } from './places.ts';
import { RowsBy } from './rows-by.ts';
import { type StepStore, stepEffect } from './step-store.ts';

const kinds = codesOf(factTables.result.columns.kind);

/** Steps from what leaves a callable to its calls. */
export class ResultSteps {
  private readonly values: Int32Array;
  private readonly kinds: Int32Array;
  private readonly byCallable: RowsBy;
  /** Callables that hand out values one by one: their calls are what does so, and what they return is a part of it. */
  private readonly generators: ReadonlySet<number>;

  constructor(
    private readonly steps: StepStore,
    { results }: FlowTables,
  ) {
    const nodes = results.at();
    this.values = results.at('value');
    this.kinds = results.numbers('kind');
    const isDelegate = (row: number) => this.kinds[row] === kinds.delegate;
    const delegating = new Set(nodes.filter((_, row) => isDelegate(row)));
    const isOwn = (row: number) => this.kinds[row] !== kinds.yield || !delegating.has(nodes[row] as number);
    const callables = results.at('callable');
    this.byCallable = new RowsBy(callables, isOwn);
    this.generators = new Set(callables.filter((_, row) => isDelegate(row) || this.kinds[row] === kinds.yield));
    for (let row = 0; row < results.rows; row++)
      if (isDelegate(row)) this.delegate(this.values[row] as number, nodes[row] as number);
  }

  add({ call, callable, certainty }: Called): void {
    const { steps, byCallable } = this;
    const isGenerator = this.generators.has(callable);
    for (let row = byCallable.first(callable); row >= 0; row = byCallable.next(row)) {
      const [value, kind] = [this.values[row] as number, this.kinds[row]];
      if (kind === kinds.delegate || kind === kinds.yield)
        steps.add(aside(value), call, 'yield', certainty, stepEffect.leave, call);
      else if (kind === kinds.return && isGenerator)
        steps.add(aside(value), call, 'return', certainty, stepEffect.leave, call);
      else if (kind === kinds.return) {
        steps.add(value, call, 'return', certainty, stepEffect.leave, call);
        steps.add(after(call), after(value), 'update', certainty, stepEffect.enter, call);
      }
      if (kind === kinds.yield) steps.add(value, aside(value), 'store', 'exact', stepEffect.store, anyPart);
      else if (kind === kinds.return && isGenerator)
        steps.add(value, aside(value), 'store', 'exact', stepEffect.store, returnedPart);
    }
  }

  /** What a generator returns is the value of the expression that handed out its items, and is not among them. */
  private delegate(generator: number, node: number): void {
    this.steps.add(generator, node, 'load', 'one_of', stepEffect.load, returnedPart);
    this.steps.add(generator, aside(generator), 'pass', 'exact', stepEffect.except, returnedPart);
  }
}
