import type { RowStore } from '../row-store.ts';
import { kindCode } from './kind-code.ts';
import { cell } from './site-store.ts';

/** Definitions by variable: those of variable v are `sites[first[v]]` to `sites[first[v + 1] - 1]`. */
export class VariableLists {
  readonly first: Int32Array;
  readonly sites: Int32Array;

  private constructor(count: number, variables: Int32Array, sites: Int32Array) {
    const first = new Int32Array(count + 1);
    for (let row = 0; row < variables.length; row++) {
      const variable = variables[row] as number;
      first[variable + 1] = (first[variable + 1] as number) + 1;
    }
    for (let at = 0; at < count; at++) first[at + 1] = (first[at + 1] as number) + (first[at] as number);
    const place = first.slice();
    const sorted = new Int32Array(sites.length);
    for (let row = 0; row < sites.length; row++) {
      const variable = variables[row] as number;
      sorted[place[variable] as number] = sites[row] as number;
      place[variable] = (place[variable] as number) + 1;
    }
    this.first = first;
    this.sites = sorted;
  }

  /** Of rows of variable and definition. */
  static of(rows: RowStore, variables: number): VariableLists {
    return new VariableLists(variables, rows.column(0), rows.column(1));
  }

  /** All definitions that give a variable a value. */
  static ofDefinitions(definitions: RowStore, variables: number): VariableLists {
    const ids = new Int32Array(definitions.rows);
    const sites = new Int32Array(definitions.rows);
    let count = 0;
    for (let row = 0; row < definitions.rows; row++) {
      const id = definitions.get(row, cell.id);
      if (id >= variables || definitions.get(row, cell.kind) === kindCode.deletion - 1) continue;
      ids[count] = id;
      sites[count++] = row;
    }
    return new VariableLists(variables, ids.subarray(0, count), sites.subarray(0, count));
  }
}
