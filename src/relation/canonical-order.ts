import type { Table } from '../model/table.ts';

/** Columns by which the rows of a table are put in order: its key, then the others as they are declared. */
export function canonicalOrder(table: Table): readonly string[] {
  return [...new Set([...table.key, ...Object.keys(table.columns)])];
}
