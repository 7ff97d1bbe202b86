import type { Table } from '../model/table.ts';
import { from } from '../relation/query.ts';
import type { Relation } from '../relation/relation.ts';
import type { GraphReader } from './graph-reader.ts';

const relations = new WeakMap<Table, Relation>();

/** All rows of a small table, in an order that does not depend on how they are stored. */
export async function tableRows(
  reader: GraphReader,
  table: Table,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const relation = relations.get(table) ?? from('row', table).select((t) => t.row);
  relations.set(table, relation);
  const rows = await reader.rows(relation, {});
  const text = (row: object) => Object.values(row).map(String).join('\u001f');
  return rows.toSorted((left, right) => (text(left) < text(right) ? -1 : 1));
}
