import { int32 } from './pool.ts';

export const absent = -0x80000000;

/**
 * The values of one column of a batch. Integers as they are, booleans as 0 and 1, texts as places in `texts`; `absent`
 * stands for null. A class, so that all vectors have one shape and loops over them are compiled once.
 */
export class Vector {
  constructor(
    readonly data: Int32Array,
    /** All bits, or none when the one value in `data` stands for every row: the value of a row is `data[row & mask]`. */
    readonly mask: number,
    /** What the values are places in; null when they are no texts. */
    readonly texts: readonly string[] | null,
  ) {}
}

export const vectorOf = (data: Int32Array, texts: readonly string[] | null = null): Vector =>
  new Vector(data, -1, texts);

export const constantOf = (value: number, texts: readonly string[] | null = null): Vector =>
  new Vector(Int32Array.of(value), 0, texts);

export const isConstant = (vector: Vector): boolean => vector.mask === 0;

/** The values at some rows. When rows may be missing, a negative one gives null. */
export function gather(vector: Vector, rows: Int32Array, mayMiss: boolean): Vector {
  if (!mayMiss && vector.mask === 0) return vector;
  const out = int32(rows.length);
  if (mayMiss) gatherPresent(vector, rows, out);
  else gatherAll(vector.data, rows, out);
  return vectorOf(out, vector.texts);
}

function gatherAll(data: Int32Array, rows: Int32Array, out: Int32Array): void {
  for (let at = 0; at < out.length; at++) out[at] = data[rows[at] as number] as number;
}

function gatherPresent({ data, mask }: Vector, rows: Int32Array, out: Int32Array): void {
  for (let at = 0; at < out.length; at++) {
    const row = rows[at] as number;
    out[at] = row < 0 ? absent : (data[row & mask] as number);
  }
}
