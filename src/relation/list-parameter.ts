import type { Column, ScalarType } from '../model/column.ts';
import { defineTable, type Table } from '../model/table.ts';

/**
 * A list given when rules run or a question is asked, as a table with the column `item`: it is joined, its values never
 * stand in a statement.
 */
export function listParameter<T extends ScalarType>(name: string, type: T): Table<{ readonly item: Column<T, false> }> {
  const item: Column<T, false> = { type, nullable: false, doc: 'A value of the list.' };
  return defineTable('parameter', listTableName(name), `The list parameter ${name}.`, { item }, ['item']);
}

export const listTableName = (name: string): string => `parameter_${name}`;
