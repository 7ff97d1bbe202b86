import type { DuckDBResult } from '@duckdb/node-api';

/** What a vector of numbers and one of truths are made of: the values of a chunk as they lie in memory. */
type Items =
  | { readonly items: Int32Array | Uint16Array | Uint8Array; readonly dataView?: undefined }
  | { readonly items?: undefined; readonly dataView: DataView };

export interface NumberRows {
  readonly columns: Readonly<Record<string, Int32Array>>;
  readonly rows: number;
}

const firstRoom = 2 ** 14;

/**
 * The columns of a result as typed arrays, copied chunk by chunk without a value per row. The result may still be in the
 * making, so that it never is in memory twice.
 */
export async function readNumbers(result: DuckDBResult): Promise<NumberRows> {
  const names = result.columnNames();
  let columns: readonly Int32Array[] = names.map(() => new Int32Array(firstRoom));
  let rows = 0;
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const { rowCount } = chunk;
    columns = columns.map((column) => (rows + rowCount > column.length ? withTwiceTheRoom(column) : column));
    for (const [at, column] of columns.entries()) {
      const items = itemsOf(chunk.getColumnVector(at) as unknown as Items);
      column.set(items.length === rowCount ? items : items.subarray(0, rowCount), rows);
    }
    rows += rowCount;
  }
  return {
    columns: Object.fromEntries(names.map((name, at) => [name, columns[at]?.subarray(0, rows)])) as never,
    rows,
  };
}

function withTwiceTheRoom(column: Int32Array): Int32Array {
  const wider = new Int32Array(column.length * 2);
  wider.set(column);
  return wider;
}

const itemsOf = ({ items, dataView }: Items): Int32Array | Uint16Array | Uint8Array =>
  items ?? new Uint8Array(dataView.buffer, dataView.byteOffset, dataView.byteLength);
