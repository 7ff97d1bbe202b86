import type { FlowTables } from './flow-tables.ts';
import { anyPart, keyedBy } from './parts.ts';
import { ReachingWrites } from './reaching-writes.ts';
import { RowsBy } from './rows-by.ts';
import { TakenParameters } from './taken-parameters.ts';

/** Keys that are parameters: which part they name, the calls of the function say. */
export class ParameterKeys {
  private readonly parameters: TakenParameters;
  private readonly reaching: ReachingWrites;
  private readonly byEntry: RowsBy;
  /** By place where a value gets into a function: the parameters of that function that are keys. */
  private readonly used = new Map<number, Set<number>>();

  constructor(tables: FlowTables) {
    this.parameters = new TakenParameters(tables);
    this.reaching = new ReachingWrites(tables);
    this.byEntry = new RowsBy(this.parameters.entries);
  }

  /** What a key names of which nothing else is known. */
  partOf(key: number): number {
    const [written, ...others] = this.reaching.isCut(key) ? [] : [...this.reaching.of(key)];
    const row = written === undefined || others.length > 0 ? -1 : this.byEntry.first(written[0]);
    if (row < 0 || !this.parameters.isPlain(row)) return anyPart;
    const parameter = this.parameters.entries[row] as number;
    const callable = this.parameters.callables[row] as number;
    for (const each of this.parameters.of(callable)) this.use(this.parameters.entries[each] as number, parameter);
    this.use(callable, parameter);
    return keyedBy(parameter);
  }

  /** The function that has a parameter. */
  callableOf(parameter: number): number {
    return this.parameters.callables[this.byEntry.first(parameter)] as number;
  }

  /** Parameters that are keys in the function that a value gets into at a place. */
  usedAt(place: number): Iterable<number> {
    return this.used.get(place) ?? none;
  }

  private use(place: number, parameter: number): void {
    const known = this.used.get(place);
    if (known) known.add(parameter);
    else this.used.set(place, new Set([parameter]));
  }
}

const none: readonly number[] = [];
