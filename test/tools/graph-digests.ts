import { createHash } from 'node:crypto';
import { type Column, otherTokens } from '../../src/model/column.ts';
import { must } from '../../src/model/must.ts';
import type { Table } from '../../src/model/table.ts';
import { allTables } from '../../src/model/tables/all-tables.ts';
import { viewTables } from '../../src/model/tables/views.ts';
import type { Session } from '../../src/session/session.ts';

type Texts = ReadonlyMap<number, string>;
type Cells = Readonly<Record<string, ArrayLike<unknown>>>;

const views = new Set(Object.values(viewTables).map(({ name }) => name));
const unsettled = new Set(['scan_event']);

/**
 * Rows and sha256 of the sorted rows of every table of a small graph, with texts in the place of their numbers; of the views
 * too when they are wanted. What `tableDigests` tells apart is told apart, for a third of the time: a digest that the
 * database makes is planned for every table, and most tables of a small graph have a few rows.
 */
export async function graphDigests(session: Session, withViews: boolean): Promise<Readonly<Record<string, string>>> {
  const stored = await session.tableNames();
  const empty = await session.introspect.emptyTables();
  const texts: Texts = new Map(
    (await session.rows('SELECT token, text FROM token')).map(({ token, text }) => [Number(token), String(text)]),
  );
  const digests: Record<string, string> = {};
  for (const table of allTables.values()) {
    const isWanted =
      table.layer !== 'diagnostic' && !unsettled.has(table.name) && (withViews || !views.has(table.name));
    if (!isWanted || !stored.has(table.name)) continue;
    digests[table.name] = empty.has(table.name)
      ? digestOfRows([])
      : digestOf(table, await session.columns(`SELECT ${listed(table)} FROM "${table.name}"`), texts);
  }
  return digests;
}

const listed = (table: Table): string =>
  Object.keys(table.columns)
    .map((name) => `"${name}"`)
    .join(', ');

function digestOf(table: Table, cells: Cells, texts: Texts): string {
  const columns = Object.entries(table.columns).map(([name, column]) => ({ column, values: must(cells[name], name) }));
  const rows = Array.from({ length: columns[0]?.values.length ?? 0 }, (_, at) =>
    JSON.stringify(columns.map(({ column, values }) => cellOf(values[at], at, column, cells, texts))),
  ).sort();
  return digestOfRows(rows);
}

const digestOfRows = (rows: readonly string[]): string =>
  `${rows.length} rows ${createHash('sha256').update(rows.join('\n')).digest('hex')}`;

/** A value that no other value looks like: a number of a text as the text, and in which sense it stands there. */
function cellOf(value: unknown, at: number, { isToken }: Column, cells: Cells, texts: Texts): unknown {
  if (typeof value === 'bigint') return String(value);
  const isText = isToken === true || (isToken && cells[isToken.column]?.[at] === isToken.is);
  if (!isText || typeof value !== 'number') return value;
  const isOther = value <= otherTokens;
  const text = texts.get(isOther ? otherTokens - value : value);
  return text === undefined ? value : [isOther, text];
}
