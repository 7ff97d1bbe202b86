import type { Schema } from '../relation/relation.ts';
import type { Cells } from './cells.ts';
import type { Frame } from './frame.ts';

/** A frame whose columns are computed on first use, so that columns nobody reads cost nothing. */
export function lazyFrame(schema: Schema, length: number, compute: (name: string) => Cells): Frame {
  const known = new Map<string, Cells>();
  return {
    schema,
    length,
    column(name) {
      const found = known.get(name);
      if (found) return found;
      if (!(name in schema))
        throw new Error(`Column \`${name}\` is not in the relation; it has ${Object.keys(schema).join(', ')}.`);
      const cells = compute(name);
      known.set(name, cells);
      return cells;
    },
  };
}
