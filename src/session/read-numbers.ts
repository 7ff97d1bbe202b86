import type { DuckDBResult } from '@duckdb/node-api';

/** What a vector of numbers and one of truths are made of: the values of a chunk as they lie in memory. */
type Items =
  | { readonly items: Int32Array | Uint16Array | Uint8Array; readonly dataView?: undefined }
  | { readonly items?: undefined; readonly dataView: DataView };

/** The columns of a result as typed arrays, copied chunk by chunk without a value per row. */
export async function readNumbers(
  result: DuckDBResult,
): Promise<{ readonly columns: Readonly<Record<string, Int32Array>>; readonly rows: number }> {
  const chunks = await result.fetchAllChunks();
  const rows = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0);
  const columns = result.columnNames().map((name, at) => {
    const column = new Int32Array(rows);
    let from = 0;
    for (const chunk of chunks) {
      const items = itemsOf(chunk.getColumnVector(at) as unknown as Items);
      column.set(items.length === chunk.rowCount ? items : items.subarray(0, chunk.rowCount), from);
      from += chunk.rowCount;
    }
    return [name, column] as const;
  });
  return { columns: Object.fromEntries(columns), rows };
}

const itemsOf = ({ items, dataView }: Items): Int32Array | Uint16Array | Uint8Array =>
  items ?? new Uint8Array(dataView.buffer, dataView.byteOffset, dataView.byteLength);
