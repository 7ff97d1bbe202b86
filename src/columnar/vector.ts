/**
 * The values of one column of a batch. Integers as they are, booleans as 0 and 1, texts as places in `texts`; `absent`
 * stands for null.
 */
export interface Vector {
  readonly data: Int32Array;
  /** All bits, or none when the one value in `data` stands for every row: the value of a row is `data[row & mask]`. */
  readonly mask: number;
  /** What the values are places in; null when they are no texts. */
  readonly texts: readonly string[] | null;
}

export const absent = -0x80000000;

export const vectorOf = (data: Int32Array, texts: readonly string[] | null = null): Vector => ({
  data,
  mask: -1,
  texts,
});

export const constantOf = (value: number, texts: readonly string[] | null = null): Vector => ({
  data: Int32Array.of(value),
  mask: 0,
  texts,
});

export const isConstant = (vector: Vector): boolean => vector.mask === 0;

/** The values at some rows; a negative row gives null. */
export function gather({ data, mask, texts }: Vector, rows: Int32Array): Vector {
  const out = new Int32Array(rows.length);
  for (let at = 0; at < out.length; at++) {
    const row = rows[at] as number;
    out[at] = row < 0 ? absent : (data[row & mask] as number);
  }
  return vectorOf(out, texts);
}
