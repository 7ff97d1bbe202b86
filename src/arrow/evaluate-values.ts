import { must } from '../model/must.ts';
import type { Frame } from './frame.ts';
import { lazyFrame } from './lazy-frame.ts';
import { literalCell } from './literal-cell.ts';
import type { NodeOf } from './node-of.ts';

/** The rows written out in the relation. */
export function evaluateValues(node: NodeOf<'values'>): Frame {
  const names = Object.keys(node.schema);
  return lazyFrame(node.schema, node.rows.length, (name) => {
    const { type } = must(node.schema[name]);
    const at = names.indexOf(name);
    return node.rows.map((row) => literalCell(row[at] ?? null, type));
  });
}
