import { type DuckDBResult, DuckDBTypeId } from '@duckdb/node-api';
import { must } from '../model/must.ts';

type Vector = ReturnType<Awaited<ReturnType<DuckDBResult['fetchAllChunks']>>[number]['getColumnVector']>;

/** Vectors of whole numbers, whose items lie in memory as numbers. */
const whole: ReadonlySet<DuckDBTypeId> = new Set([DuckDBTypeId.INTEGER, DuckDBTypeId.UTINYINT, DuckDBTypeId.USMALLINT]);

/** Vectors whose items need no conversion. */
const plain: ReadonlySet<DuckDBTypeId> = new Set([
  ...[
    ...whole,
    DuckDBTypeId.VARCHAR,
    DuckDBTypeId.ENUM,
    DuckDBTypeId.BOOLEAN,
    DuckDBTypeId.BIGINT,
    DuckDBTypeId.DOUBLE,
  ],
]);

/**
 * The columns of a result, each read when somebody asks for it; those of whole numbers none of which is missing as typed arrays,
 * copied without a value per row. Null when one is of lists or structures.
 */
export async function readColumns(result: DuckDBResult): Promise<Readonly<Record<string, ArrayLike<unknown>>> | null> {
  const names = result.columnNames();
  const types = names.map((_, at) => result.columnTypeId(at));
  if (!types.every((type) => plain.has(type))) return null;
  const chunks = await result.fetchAllChunks();
  const rows = chunks.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const read = (at: number): ArrayLike<unknown> => {
    const vectors = chunks.map((chunk) => chunk.getColumnVector(at));
    return (whole.has(must(types[at])) && numbersOf(vectors, rows)) || vectors.flatMap(itemsOf);
  };
  const columns: Record<string, ArrayLike<unknown>> = {};
  for (const [at, name] of names.entries()) {
    let known: ArrayLike<unknown> | undefined;
    Object.defineProperty(columns, name, {
      enumerable: true,
      get() {
        known ??= read(at);
        return known;
      },
    });
  }
  return columns;
}

/** Null when one may be missing. */
function numbersOf(vectors: readonly Vector[], rows: number): Int32Array | null {
  const numbers = new Int32Array(rows);
  let at = 0;
  for (const { items, validity, itemCount } of vectors as unknown as readonly NumberVector[]) {
    if (validity.data !== null) return null;
    numbers.set(items.subarray(0, itemCount), at);
    at += itemCount;
  }
  return numbers;
}

interface NumberVector {
  readonly items: Int32Array | Uint16Array | Uint8Array;
  readonly validity: { readonly data: BigUint64Array | null };
  readonly itemCount: number;
}

const itemsOf = (vector: Vector): readonly unknown[] =>
  Array.from({ length: vector.itemCount }, (_, row) => vector.getItem(row));
