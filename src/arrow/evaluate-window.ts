import type { Cell } from './cell.ts';
import { evaluateCells } from './evaluate-cells.ts';
import type { Frame } from './frame.ts';
import { lazyFrame } from './lazy-frame.ts';
import type { NodeOf } from './node-of.ts';
import type { Parameters } from './parameters.ts';
import { pickRows } from './pick-rows.ts';
import { RowCoder } from './row-coder.ts';
import { rowOrder } from './row-order.ts';

/** The rank of each row in its group; `rank` gives rows that tie the same number and leaves a gap after them. */
export function evaluateWindow(node: NodeOf<'window'>, source: Frame, parameters: Parameters): Frame {
  const ranks = ranksOf(node, source, parameters);
  if (node.keep === null)
    return lazyFrame(node.schema, source.length, (name) => (name === node.name ? ranks : source.column(name)));
  const kept: number[] = [];
  for (let row = 0; row < source.length; row++) if ((ranks[row] as number) <= node.keep) kept.push(row);
  return pickRows(source, kept, node.schema);
}

function ranksOf(node: NodeOf<'window'>, source: Frame, parameters: Parameters): readonly Cell[] {
  const partition = node.partition.map((value) => evaluateCells(value, source, parameters));
  const coder = new RowCoder(partition.length);
  const groups = new Int32Array(source.length);
  for (let row = 0; row < source.length; row++) groups[row] = coder.add(partition, row);
  const order = rowOrder(node.order, source, parameters);
  const rows = Array.from({ length: source.length }, (_, row) => row).sort(
    (a, b) => (groups[a] as number) - (groups[b] as number) || order(a, b),
  );
  const ranks = new Array<number>(source.length);
  let first = 0;
  rows.forEach((row, at) => {
    const previous = at === 0 ? null : (rows[at - 1] as number);
    if (previous === null || groups[previous] !== groups[row]) first = at;
    const ties = node.function === 'rank' && at > first && previous !== null && order(previous, row) === 0;
    ranks[row] = ties ? (ranks[previous] as number) : at - first + 1;
  });
  return ranks;
}
