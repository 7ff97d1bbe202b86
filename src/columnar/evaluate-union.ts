import { Frame } from './frame.ts';
import { textsOf } from './select.ts';
import { unify } from './texts.ts';
import { vectorOf } from './vector.ts';

/** All rows of all frames, one frame after the other. */
export function evaluateUnion(sources: readonly Frame[], names: readonly string[]): Frame {
  const rows = sources.reduce((sum, source) => sum + source.rows, 0);
  const column = (name: string) => () => {
    const parts = unify(sources.map((source) => source.column(name)));
    const data = new Int32Array(rows);
    let from = 0;
    parts.forEach((part, at) => {
      const count = sources[at]?.rows ?? 0;
      if (part.mask === 0) data.fill(part.data[0] as number, from, from + count);
      else data.set(part.data.subarray(0, count), from);
      from += count;
    });
    return vectorOf(data, textsOf(parts));
  };
  return new Frame(rows, new Map(names.map((name) => [name, column(name)])));
}
