import type { Frame } from './frame.ts';
import { lazyFrame } from './lazy-frame.ts';
import type { NodeOf } from './node-of.ts';

/** The same rows; every column name gets the alias as its prefix. */
export function evaluateNamed(node: NodeOf<'named'>, source: Frame): Frame {
  return lazyFrame(node.schema, source.length, (name) => source.column(name.slice(node.alias.length + 1)));
}
