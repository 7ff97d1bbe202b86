import { type NodeColumn, nodeColumns } from '../model/node-columns.ts';
import type { Table } from '../model/table.ts';
import { literal, name } from './sql-text.ts';

/** The nodes of a file from one on get a number that is larger by `by`. */
export interface NodeShift {
  readonly file: number;
  readonly from: number;
  readonly by: number;
}

/**
 * Gives nodes other numbers wherever a stored table names them: a statement for each column that says which file they are of,
 * so that rows of other files are skipped.
 */
export function shiftNodesSql(stored: string, table: Table, shifts: readonly NodeShift[]): readonly string[] {
  const byFile = new Map<string, NodeColumn[]>();
  for (const column of nodeColumns(table)) byFile.set(column.file, [...(byFile.get(column.file) ?? []), column]);
  return shifts.flatMap((shift) => [...byFile.values()].map((columns) => shiftSql(stored, columns, shift)));
}

function shiftSql(stored: string, columns: readonly NodeColumn[], shift: NodeShift): string {
  const moved = columns.flatMap((column) => movesOf(column, shift));
  const set = [...new Set(moved.map(({ column }) => column))].map((column) => {
    const cases = moved.filter((move) => move.column === column);
    const whens = cases.map(({ when, becomes }) => `WHEN ${when} THEN ${becomes}`);
    return `${name(column)} = CASE ${whens.join(' ')} ELSE ${name(column)} END`;
  });
  const any = moved.map(({ when }) => when).join(' OR ');
  return `UPDATE ${name(stored)} SET ${set.join(', ')} WHERE ${name(columns[0]?.file ?? '')} = ${shift.file} AND (${any})`;
}

/** What stands for a node is larger above 0, and smaller below. */
function movesOf({ column, factor, offset, when }: NodeColumn, { from, by }: NodeShift) {
  const given = when ? ` AND ${name(when.column)} = ${literal(when.is, 'text')}` : '';
  const rows = (test: string) => `(${name(column)} ${test}${given})`;
  return [
    { column, when: rows(`>= ${from}`), becomes: `${name(column)} + ${by}` },
    { column, when: rows(`<= ${-(from * factor + offset)}`), becomes: `${name(column)} - ${by * factor}` },
  ];
}
