import { type NodeColumn, nodeColumns } from '../model/node-columns.ts';
import type { Table } from '../model/table.ts';
import { literal, name } from './sql-text.ts';

/** The nodes of a file from one on get a number that is larger by `by`. */
export interface NodeShift {
  readonly file: number;
  readonly from: number;
  readonly by: number;
}

/** Gives nodes other numbers wherever a stored table names them; null for a table that names none. */
export function shiftNodesSql(stored: string, table: Table, shifts: readonly NodeShift[]): string | null {
  const moved = shifts.flatMap((shift) => nodeColumns(table).flatMap((column) => movesOf(column, shift)));
  if (moved.length === 0) return null;
  const columns = new Map<string, string[]>();
  for (const { column, when, becomes } of moved)
    columns.set(column, [...(columns.get(column) ?? []), `WHEN ${when} THEN ${becomes}`]);
  const set = [...columns].map(
    ([column, cases]) => `${name(column)} = CASE ${cases.join(' ')} ELSE ${name(column)} END`,
  );
  return `UPDATE ${name(stored)} SET ${set.join(', ')} WHERE ${moved.map(({ when }) => when).join(' OR ')}`;
}

/** What stands for a node is larger above 0, and smaller below. */
function movesOf({ column, file, factor, offset, when }: NodeColumn, { file: of, from, by }: NodeShift) {
  const given = when ? ` AND ${name(when.column)} = ${literal(when.is, 'text')}` : '';
  const rows = (test: string) => `(${name(file)} = ${of} AND ${name(column)} ${test}${given})`;
  return [
    { column, when: rows(`>= ${from}`), becomes: `${name(column)} + ${by}` },
    { column, when: rows(`<= ${-(from * factor + offset)}`), becomes: `${name(column)} - ${by * factor}` },
  ];
}
