import type { TableContract } from '../../protocol/rule-view.ts';
import { textTable } from './text-table.ts';

/** The columns of a table, a line each. */
export function columnsText({ columns }: TableContract): string {
  return textTable(
    columns.map(({ name, type, nullable, doc }) => [name, `${type}${nullable ? '?' : ''}`, doc]),
    ['left', 'left', 'left'],
  );
}
