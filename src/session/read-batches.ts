import type { DuckDBResult } from '@duckdb/node-api';

/** The rows of a result in batches of columns. */
export async function* readBatches(
  result: DuckDBResult,
  size: number,
): AsyncGenerator<Readonly<Record<string, never[]>>> {
  const names = result.columnNames();
  let rows: unknown[][] = [];
  const columns = () => Object.fromEntries(names.map((name, at) => [name, rows.map((row) => row[at]) as never[]]));
  for await (const chunk of result.yieldRowsJs()) {
    rows.push(...chunk);
    if (rows.length < size) continue;
    yield columns();
    rows = [];
  }
  if (rows.length > 0) yield columns();
}
