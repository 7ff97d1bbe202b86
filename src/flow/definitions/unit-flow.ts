import { edgeCode } from '../codes.ts';
import type { Adjacency } from '../dominators.ts';
import type { FlowRows } from '../flow-rows.ts';
import { ReversePostorder } from '../reverse-postorder.ts';
import { roomFor, zerosFor } from '../scratch.ts';
import type { BatchUnits } from './batch-units.ts';

/** The edges of one unit after the other, by the block they leave; blocks count from the first of the unit. */
export class UnitFlow implements Adjacency {
  blocks = 0;
  firstBlock = 0;
  first = new Int32Array(64);
  targets = new Int32Array(64);
  /** By edge: 1 when it may leave anywhere in its block. */
  leavesEarly = new Int32Array(64);
  /** Whether no block leads to itself or one before it in the order. */
  isAcyclic = true;
  private place = new Int32Array(64);
  private readonly reverse = new ReversePostorder();

  constructor(
    private readonly rows: FlowRows,
    private readonly units: BatchUnits,
  ) {}

  /** Number of blocks that can be reached. */
  get reachable(): number {
    return this.reverse.count;
  }

  /** Blocks that can be reached, each before those it leads to, loops aside. */
  get order(): Int32Array {
    return this.reverse.order;
  }

  load(unit: number): void {
    const { units } = this;
    this.firstBlock = units.span(unit, 'blocks');
    this.blocks = units.span(unit, 'blocksEnd') - this.firstBlock;
    this.loadEdges(units.span(unit, 'edges'), units.span(unit, 'edgesEnd'));
    this.reverse.find(units.entry(unit) - this.firstBlock, this.blocks, this);
    this.isAcyclic = this.hasOnlyForwardEdges();
  }

  private loadEdges(from: number, to: number): void {
    const { blocks, firstBlock } = this;
    const { edges } = this.rows;
    this.first = zerosFor(this.first, blocks + 1);
    this.place = roomFor(this.place, blocks);
    this.targets = roomFor(this.targets, to - from);
    this.leavesEarly = roomFor(this.leavesEarly, to - from);
    const { first, place, targets, leavesEarly } = this;
    for (let row = from; row < to; row++) {
      const source = edges.get(row, 3) - firstBlock;
      first[source + 1] = (first[source + 1] as number) + 1;
    }
    for (let block = 0; block < blocks; block++) {
      place[block] = first[block] as number;
      first[block + 1] = (first[block + 1] as number) + (first[block] as number);
    }
    for (let row = from; row < to; row++) {
      const source = edges.get(row, 3) - firstBlock;
      const at = place[source] as number;
      place[source] = at + 1;
      targets[at] = edges.get(row, 4) - firstBlock;
      const kind = edges.get(row, 5);
      leavesEarly[at] = kind === edgeCode.exception || kind === edgeCode.throw ? 1 : 0;
    }
  }

  private hasOnlyForwardEdges(): boolean {
    const { first, targets, reverse } = this;
    const { order, places, count } = reverse;
    for (let place = 0; place < count; place++) {
      const block = order[place] as number;
      const end = first[block + 1] as number;
      for (let edge = first[block] as number; edge < end; edge++)
        if ((places[targets[edge] as number] as number) <= place) return false;
    }
    return true;
  }
}
