import { int32 } from './pool.ts';
import { absent, isConstant, type Vector, vectorOf } from './vector.ts';

/** In each row the value whose condition is the first to hold; the last value when none does. */
export function select(conditions: readonly Vector[], values: readonly Vector[], rows: number): Vector {
  const last = values.at(-1) as Vector;
  const out = int32(rows);
  if (isConstant(last)) out.fill(last.data[0] as number);
  else out.set(last.data.length === rows ? last.data : last.data.subarray(0, rows));
  // Backwards, so that the first condition that holds is the last to write.
  for (let at = conditions.length - 1; at >= 0; at--) overwrite(out, conditions[at] as Vector, values[at] as Vector);
  return vectorOf(out, textsOf(values));
}

function overwrite(out: Int32Array, when: Vector, value: Vector): void {
  const { data: holds, mask: whenMask } = when;
  const { data, mask } = value;
  for (let row = 0; row < out.length; row++) if (holds[row & whenMask] === 1) out[row] = data[row & mask] as number;
}

/** A null constant has no texts of its own. */
export function textsOf(vectors: readonly Vector[]): readonly string[] | null {
  for (const { texts } of vectors) if (texts !== null) return texts;
  return null;
}

/** In each row the first value that is not null. */
export function firstPresent(values: readonly Vector[], rows: number): Vector {
  const out = int32(rows).fill(absent);
  for (const { data, mask } of values) fillAbsent(out, data, mask);
  return vectorOf(out, textsOf(values));
}

function fillAbsent(out: Int32Array, data: Int32Array, mask: number): void {
  for (let row = 0; row < out.length; row++) if (out[row] === absent) out[row] = data[row & mask] as number;
}
