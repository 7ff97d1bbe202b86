import { absent, isConstant, type Vector, vectorOf } from './vector.ts';

/** In each row the value whose condition is the first to hold; the last value when none does. */
export function select(conditions: readonly Vector[], values: readonly Vector[], rows: number): Vector {
  const last = values.at(-1) as Vector;
  const out = new Int32Array(rows);
  if (isConstant(last)) out.fill(last.data[0] as number);
  else out.set(last.data.subarray(0, rows));
  // Backwards, so that the first condition that holds is the last to write.
  for (let at = conditions.length - 1; at >= 0; at--) {
    const [when, value] = [conditions[at] as Vector, values[at] as Vector];
    for (let row = 0; row < rows; row++)
      if (when.data[row & when.mask] === 1) out[row] = value.data[row & value.mask] as number;
  }
  return vectorOf(out, textsOf(values));
}

/** A null constant has no texts of its own. */
export const textsOf = (vectors: readonly Vector[]): readonly string[] | null =>
  vectors.find(({ texts }) => texts !== null)?.texts ?? null;

/** In each row the first value that is not null. */
export function firstPresent(values: readonly Vector[], rows: number): Vector {
  const out = new Int32Array(rows).fill(absent);
  for (const { data, mask } of values)
    for (let row = 0; row < rows; row++) if (out[row] === absent) out[row] = data[row & mask] as number;
  return vectorOf(out, textsOf(values));
}
