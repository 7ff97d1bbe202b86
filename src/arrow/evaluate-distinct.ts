import type { Frame } from './frame.ts';
import type { NodeOf } from './node-of.ts';
import { pickRows } from './pick-rows.ts';
import { RowCoder } from './row-coder.ts';

/** The first of equal rows; missing values are equal. */
export function evaluateDistinct(node: NodeOf<'distinct'>, source: Frame): Frame {
  const names = Object.keys(source.schema);
  const columns = names.map((name) => source.column(name));
  const coder = new RowCoder(names.length);
  const kept: number[] = [];
  for (let row = 0; row < source.length; row++) {
    const seen = coder.size;
    if (coder.add(columns, row) === seen) kept.push(row);
  }
  return pickRows(source, kept, node.schema);
}
