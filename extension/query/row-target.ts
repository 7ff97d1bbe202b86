import type { QueryResult } from '../../src/protocol/engine-api.ts';
import type { SourcePlace } from '../../src/protocol/graph-view.ts';
import { idText } from './id-text.ts';

type Columns = QueryResult['columns'];
type Cells = readonly unknown[];

/** What a row leads to: a place in a file, or a node of the graph. */
export type RowTarget = { readonly place: Pick<SourcePlace, 'path' | 'line' | 'column'> } | { readonly node: string };

const indexOf = (columns: Columns, name: string) => columns.findIndex((column) => column.name === name);

/** Finds what each row leads to, from the names of the columns; null for rows that lead nowhere. */
export function rowTarget({ columns }: Pick<QueryResult, 'columns'>, cells: Cells): RowTarget | null {
  return placeTarget(columns, cells) ?? nodeTarget(columns, cells);
}

/** `path` and `line`, or the same with a prefix, as in `caller_path` and `caller_line`. */
function placeTarget(columns: Columns, cells: Cells): RowTarget | null {
  const prefixes = columns.flatMap(({ name }) => (/(^|_)path$/.test(name) ? [name.slice(0, -'path'.length)] : []));
  for (const prefix of [...prefixes].sort((left, right) => left.length - right.length)) {
    const path = cells[indexOf(columns, `${prefix}path`)];
    const line = cells[indexOf(columns, `${prefix}line`)] ?? 1;
    const column = cells[indexOf(columns, `${prefix}column`)] ?? 1;
    if (typeof path === 'string' && path !== '' && isPositive(line) && isPositive(column))
      return { place: { path, line, column } };
  }
  return null;
}

const isPositive = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0;

function nodeTarget(columns: Columns, cells: Cells): RowTarget | null {
  const at = columns.findIndex(({ name, type }) => type === 'BIGINT' && /(^|_)id$|^(source|target)$/.test(name));
  const id = at < 0 ? null : idText(cells[at]);
  return id === null ? null : { node: id };
}
