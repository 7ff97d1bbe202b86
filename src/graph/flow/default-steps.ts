import type { Called } from './called.ts';
import type { FlowTables } from './flow-tables.ts';
import { PlacePairs } from './place-pairs.ts';
import { nodeBehind } from './places.ts';
import { ReachingWrites } from './reaching-writes.ts';
import { type StepStore, stepEffect } from './step-store.ts';
import type { TakenParameters } from './taken-parameters.ts';

/**
 * Steps from defaults to parameters: by the calls that give no argument. One that reads another parameter is computed in the
 * function, where nobody knows which call it belongs to; where no call is known, there may be any.
 */
export class DefaultSteps {
  private readonly values: Int32Array;
  /** By default: the name or pattern that it is given to. */
  private readonly targets: PlacePairs;
  private readonly isFree: (parameter: number) => boolean;
  /** Parameters of callables that are called somewhere. */
  private readonly called = new Set<number>();
  private readonly used = new Set<number>();

  constructor(
    private readonly steps: StepStore,
    private readonly parameters: TakenParameters,
    tables: FlowTables,
  ) {
    const { parameters: table } = tables;
    const [values, lasts, callables] = [table.at('default'), table.at('default_last'), table.at('callable')];
    const has = table.numbers('default');
    this.values = values.map((value, row) => ((has[row] as number) > 0 ? value : -1));
    this.targets = new PlacePairs(tables.passings.at('part'), tables.passings.at());
    const reaching = new ReachingWrites(tables);
    this.isFree = (row) => {
      const [first, last, callable] = [values[row] as number, lasts[row] as number, callables[row] as number];
      for (let place = first; place <= last; place = nodeBehind(place))
        for (const [write] of reaching.of(place)) if (write > callable && write < first) return false;
      return true;
    };
  }

  /** `given`: the parameters that surely get an argument, for each way in which the call may give them. */
  add({ call }: Called, taken: readonly number[], given: readonly ReadonlySet<number>[]): void {
    for (const row of taken) {
      if ((this.values[row] as number) < 0 || !this.isFree(row)) continue;
      this.called.add(row);
      if (given.every((each) => each.has(row))) continue;
      this.used.add(row);
      this.enter(row, call);
    }
  }

  /** To be called once, behind all calls. A default that no known call needs may be that of others, which nothing is given back to. */
  addOthers(): void {
    const { entries, rows } = this.parameters;
    for (let row = 0; row < rows; row++) {
      const value = this.values[row] as number;
      if (value < 0 || this.used.has(row)) continue;
      if (this.called.has(row)) this.enter(row, entries[row] as number);
      else for (const target of this.targetsOf(row)) this.steps.add(value, target, 'default', 'one_of');
    }
  }

  private enter(row: number, call: number): void {
    const value = this.values[row] as number;
    for (const target of this.targetsOf(row))
      this.steps.add(value, target, 'default', 'one_of', stepEffect.enter, call);
  }

  private targetsOf(row: number): ReadonlySet<number> {
    return new Set([this.parameters.entries[row] as number, ...this.targets.all(this.values[row] as number)]);
  }
}
