import type { Cell } from './cell.ts';
import { evaluator } from './evaluator.ts';
import type { Frame } from './frame.ts';
import { lazyFrame } from './lazy-frame.ts';
import type { NodeOf } from './node-of.ts';
import type { Parameters } from './parameters.ts';
import { pickRows } from './pick-rows.ts';

/** One row per item of the list. */
export function evaluateUnnest(node: NodeOf<'unnest'>, source: Frame, parameters: Parameters): Frame {
  const list = evaluator(node.list, source, parameters);
  const rows: number[] = [];
  const items: Cell[] = [];
  const positions: Cell[] = [];
  for (let row = 0; row < source.length; row++) {
    const cells = (list(row) as readonly Cell[] | null) ?? [];
    cells.forEach((item, at) => {
      rows.push(row);
      items.push(item);
      positions.push(at + 1);
    });
    if (cells.length === 0 && node.keepEmpty) {
      rows.push(row);
      items.push(null);
      positions.push(null);
    }
  }
  const repeated = pickRows(source, rows);
  return lazyFrame(node.schema, rows.length, (name) => {
    if (name === node.item) return items;
    return name === node.position ? positions : repeated.column(name);
  });
}
