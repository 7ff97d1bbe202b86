import type { QueryResult } from '../../protocol/engine-api.ts';
import { textTable } from './text-table.ts';

const numberTypes = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|FLOAT|DOUBLE|DECIMAL.*)$/;

/** Rows under their column names, numbers to the right; a query plan as the database draws it. */
export function formatQuery({ columns, rows }: QueryResult): string {
  const plan = columns.findIndex(({ name }) => name === 'explain_value');
  if (plan >= 0) return rows.map((row) => `${cellText(row[plan]).trimEnd()}\n`).join('');
  return textTable(
    [columns.map(({ name }) => name), ...rows.map((row) => row.map(cellText))],
    columns.map(({ type }) => (numberTypes.test(type) ? 'right' : 'left')),
  );
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
