import { type Frame, frameOf } from './frame.ts';
import { int32 } from './pool.ts';
import { textsOf } from './select.ts';
import { unify } from './texts.ts';
import { type Vector, vectorOf } from './vector.ts';

/** All rows of all frames, one frame after the other. */
export function evaluateUnion(sources: readonly Frame[], names: readonly string[]): Frame {
  const rows = sources.reduce((sum, source) => sum + source.rows, 0);
  return frameOf(rows, names, (name) => {
    const parts = unify(sources.map((source) => source.column(name)));
    const data = int32(rows);
    let from = 0;
    for (let at = 0; at < parts.length; at++) {
      const to = from + (sources[at] as Frame).rows;
      place(parts[at] as Vector, data, from, to);
      from = to;
    }
    return vectorOf(data, textsOf(parts));
  });
}

function place({ data, mask }: Vector, into: Int32Array, from: number, to: number): void {
  if (from === to) return;
  if (mask === 0) into.fill(data[0] as number, from, to);
  else into.set(data.length === to - from ? data : data.subarray(0, to - from), from);
}
