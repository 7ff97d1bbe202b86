import type { ResolvedScan } from '../model/dataset.ts';

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The query that reads a dataset of these files; Arrow files are read elsewhere, a database must be attached under `name`. */
export function scanSql(name: string, scan: ResolvedScan, files: readonly string[]): string {
  const order = scan.order.length === 0 ? '' : ` ORDER BY ${scan.order.map(quoted).join(', ')}`;
  return `SELECT * FROM ${sourceSql(name, scan, files)}${order}`;
}

function sourceSql(
  name: string,
  { format, partitions, table, columns }: ResolvedScan,
  files: readonly string[],
): string {
  const types = Object.entries(partitions).map(([column, type]) => `${text(column)}: ${type}`);
  const hive = types.length === 0 ? '' : `, hive_partitioning = true, hive_types = {${types.join(', ')}}`;
  const known = Object.entries(columns).map(([column, type]) => `${text(column)}: ${text(type)}`);
  const typed = (option: string) => (known.length === 0 ? '' : `, ${option} = {${known.join(', ')}}`);
  const list = `[${files.map(text).join(', ')}]`;
  switch (format) {
    case 'parquet':
      return `read_parquet(${list}${hive})`;
    case 'csv':
      return `read_csv(${list}, header = true, allow_quoted_nulls = false${typed('types')}${hive})`;
    case 'json':
      return `read_json(${list}${typed('columns')}${hive})`;
    default:
      return `${quoted(`${name}_file`)}.main.${quoted(table ?? name)}`;
  }
}

/** The statement that makes a database file readable under a name of its own. */
export const attachSql = (name: string, path: string): string =>
  `ATTACH ${text(path)} AS ${quoted(`${name}_file`)} (READ_ONLY)`;

/** What is given besides the graph stands in a catalogue of its own, so that it never hides a table. */
export const givenCatalogue = 'data';

export const givenViewSql = (name: string, query: string): string =>
  `CREATE OR REPLACE VIEW ${givenCatalogue}.main.${quoted(name)} AS ${query}`;

export const dropGivenSql = (name: string): string => `DROP TABLE IF EXISTS ${givenCatalogue}.main.${quoted(name)}`;

/** A query in which lists that were given under other names are tables, by name. */
export function withListsSql(query: string, lists: ReadonlyMap<string, string>): string {
  if (lists.size === 0) return query;
  const named = [...lists].map(
    ([name, given]) => `${quoted(name)} AS (SELECT * FROM ${givenCatalogue}.main.${quoted(given)})`,
  );
  return `WITH ${named.join(', ')}\nSELECT * FROM (\n${query.replace(/[;\s]+$/, '')}\n)`;
}

export const givenTableSql = (name: string, columns: Readonly<Record<string, string>>): string =>
  `CREATE OR REPLACE TABLE ${givenCatalogue}.main.${quoted(name)} (${Object.entries(columns)
    .map(([column, type]) => `${quoted(column)} ${type}`)
    .join(', ')})`;

/** The statement that writes the rows of a table to a file while it reads them. */
export function copySql(
  table: string,
  order: readonly string[],
  file: string,
  format: string,
  batchRows: number,
): string {
  const options = {
    parquet: `FORMAT parquet, ROW_GROUP_SIZE ${batchRows}`,
    csv: 'FORMAT csv, HEADER',
    json: 'FORMAT json',
  };
  const how = options[format as keyof typeof options];
  return `COPY (${orderedRowsSql(table, order)}) TO ${text(file)} (${how})`;
}

export const orderedRowsSql = (table: string, order: readonly string[]): string =>
  `SELECT * FROM ${quoted(table)}${order.length === 0 ? '' : ` ORDER BY ${order.map(quoted).join(', ')}`}`;
