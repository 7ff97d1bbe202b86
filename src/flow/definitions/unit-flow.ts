import { edgeCode } from '../codes.ts';
import type { FlowRows } from '../flow-rows.ts';
import { reversePostorder } from '../reverse-postorder.ts';
import type { BatchUnits } from './batch-units.ts';

/** The edges of a unit by the block they leave; blocks count from the first of the unit. */
export interface UnitFlow {
  readonly blocks: number;
  readonly firstBlock: number;
  readonly first: Int32Array;
  readonly targets: Int32Array;
  /** By edge: 1 when it may leave anywhere in its block. */
  readonly leavesEarly: Uint8Array;
  /** Blocks that can be reached, each before those it leads to, loops aside. */
  readonly order: readonly number[];
}

export function unitFlow({ edges }: FlowRows, units: BatchUnits, unit: number): UnitFlow {
  const firstBlock = units.span(unit, 'blocks');
  const blocks = units.span(unit, 'blocksEnd') - firstBlock;
  const [from, to] = [units.span(unit, 'edges'), units.span(unit, 'edgesEnd')];
  const first = new Int32Array(blocks + 1);
  for (let row = from; row < to; row++) {
    const source = edges.get(row, 3) - firstBlock;
    first[source + 1] = (first[source + 1] as number) + 1;
  }
  for (let block = 0; block < blocks; block++)
    first[block + 1] = (first[block + 1] as number) + (first[block] as number);
  const place = first.slice();
  const targets = new Int32Array(to - from);
  const leavesEarly = new Uint8Array(to - from);
  for (let row = from; row < to; row++) {
    const source = edges.get(row, 3) - firstBlock;
    const at = place[source] as number;
    place[source] = at + 1;
    targets[at] = edges.get(row, 4) - firstBlock;
    const kind = edges.get(row, 5);
    leavesEarly[at] = kind === edgeCode.exception || kind === edgeCode.throw ? 1 : 0;
  }
  const { order } = reversePostorder(units.entry(unit) - firstBlock, blocks, { first, targets });
  return { blocks, firstBlock, first, targets, leavesEarly, order };
}
