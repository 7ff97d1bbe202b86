import type { Cell } from './cell.ts';
import type { Frame } from './frame.ts';
import { lazyFrame } from './lazy-frame.ts';
import type { NodeOf } from './node-of.ts';

/** The rows of all sources, columns matched by name; nothing is dropped. */
export function evaluateUnion(node: NodeOf<'union'>, sources: readonly Frame[]): Frame {
  const length = sources.reduce((sum, source) => sum + source.length, 0);
  return lazyFrame(node.schema, length, (name) => {
    const cells = new Array<Cell>(length);
    let at = 0;
    for (const source of sources) {
      const part = source.column(name);
      for (let row = 0; row < part.length; row++) cells[at++] = part[row] as Cell;
    }
    return cells;
  });
}
