import type { Column, ScalarType } from '../model/column.ts';
import { defineTable, type Table } from '../model/table.ts';

/**
 * A list given when rules run, as a table with the column `item`: rules join it, its values never stand in a statement.
 * It holds for a run of all rules, or for one rule, whose name is then in the table's.
 */
export function listParameter<T extends ScalarType>(
  name: string,
  type: T,
  rule?: string,
): Table<{ readonly item: Column<T, false> }> {
  const table = rule === undefined ? `parameter_${name}` : `parameter_${rule.replaceAll('-', '_')}_${name}`;
  const item: Column<T, false> = { type, nullable: false, doc: 'A value of the list.' };
  return defineTable('parameter', table, `The list parameter ${name}.`, { item }, ['item']);
}
