import type { RowStore } from '../row-store.ts';
import { kindCode } from './kind-code.ts';
import { cell } from './site-store.ts';

/** Definitions by variable. */
export class VariableLists {
  private readonly first: Int32Array;
  private readonly sites: Int32Array;

  private constructor(count: number, variables: Int32Array, sites: Int32Array) {
    this.first = new Int32Array(count + 1);
    for (const variable of variables) this.first[variable + 1] = (this.first[variable + 1] as number) + 1;
    for (let at = 0; at < count; at++) this.first[at + 1] = (this.first[at + 1] as number) + (this.first[at] as number);
    const place = this.first.slice();
    this.sites = new Int32Array(sites.length);
    for (let row = 0; row < sites.length; row++) {
      const variable = variables[row] as number;
      this.sites[place[variable] as number] = sites[row] as number;
      place[variable] = (place[variable] as number) + 1;
    }
  }

  /** Of rows of variable and definition. */
  static of(rows: RowStore, variables: number): VariableLists {
    return new VariableLists(variables, rows.column(0), rows.column(1));
  }

  /** All definitions that give a variable a value. */
  static ofDefinitions(definitions: RowStore, variables: number): VariableLists {
    const kept = Array.from({ length: definitions.rows }, (_, row) => row).filter(
      (row) => definitions.get(row, cell.id) < variables && definitions.get(row, cell.kind) !== kindCode.deletion - 1,
    );
    return new VariableLists(
      variables,
      Int32Array.from(kept, (row) => definitions.get(row, cell.id)),
      Int32Array.from(kept),
    );
  }

  listOf(variable: number): Int32Array {
    return this.sites.subarray(this.first[variable], this.first[variable + 1]);
  }
}
