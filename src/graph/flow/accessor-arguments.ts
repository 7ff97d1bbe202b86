import { factTables } from '../../model/tables/facts.ts';
import { codesOf } from './codes-of.ts';
import type { FlowTables } from './flow-tables.ts';
import { after } from './places.ts';
import { RowsBy } from './rows-by.ts';

const kind = codesOf(factTables.memberAccess.columns.kind);

/** What accesses that run code give to it: the key of an item, and what is written. */
export class AccessorArguments {
  private readonly accesses: RowsBy;
  private readonly kinds: Int32Array;
  private readonly names: Int32Array;
  private readonly written: ReadonlySet<number>;

  constructor({ members, assignments }: FlowTables) {
    this.accesses = new RowsBy(members.at());
    this.kinds = members.numbers('kind');
    this.names = members.at('name');
    this.written = assignments.placesIn('target');
  }

  /** By the parameters behind the instance: a setter takes the value, a method for all members or items the key before it. */
  *given(access: number, taken: readonly number[]): Generator<readonly [value: number, parameter: number]> {
    const row = this.accesses.last(access);
    const [first, second] = taken;
    if (row < 0 || first === undefined) return;
    const isAttribute = this.kinds[row] === kind.attribute;
    const takesKey = !isAttribute || second !== undefined;
    if (!isAttribute) yield [this.names[row] as number, first];
    const value = takesKey ? second : first;
    if (value !== undefined && this.written.has(access)) yield [after(access), value];
  }
}
