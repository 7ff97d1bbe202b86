import type { Table } from '../model/table.ts';
import type { Relation, Schema } from './relation.ts';

/** The relation that reads a whole table. */
export function tableRelation(table: Table): Relation {
  return { kind: 'table', table: table.name, schema: tableSchema(table) };
}

export function tableSchema(table: Table): Schema {
  return Object.fromEntries(
    Object.entries(table.columns).map(([name, { type, nullable }]) => [name, { type, nullable }]),
  );
}
