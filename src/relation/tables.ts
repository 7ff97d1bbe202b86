import type { Table } from '../model/table.ts';
import type { Relation, Schema } from './relation.ts';

/** The relation that reads a whole table. */
export function tableRelation(table: Table): Relation {
  return { kind: 'table', table: table.name, schema: tableSchema(table) };
}

const known = new WeakMap<Table, Schema>();

/** One schema for each table, however many relations read it. */
export function tableSchema(table: Table): Schema {
  const schema =
    known.get(table) ??
    Object.fromEntries(Object.entries(table.columns).map(([name, { type, nullable }]) => [name, { type, nullable }]));
  known.set(table, schema);
  return schema;
}
