import { RowStore } from './row-store.ts';

export const span = {
  evaluations: 0,
  evaluationsEnd: 1,
  edges: 2,
  edgesEnd: 3,
  blocks: 4,
  blocksEnd: 5,
  isCut: 6,
} as const;
const spanCells = Object.keys(span).length;

/** Everything a batch of files gives, as rows in the order of the columns of the tables; and what other kernels go on from. */
export class FlowRows {
  readonly units = new RowStore(8);
  readonly blocks = new RowStore(9);
  readonly steps = new RowStore(6);
  readonly edges = new RowStore(6);
  readonly dominators = new RowStore(6);
  readonly dependences = new RowStore(6);
  readonly gaps = new RowStore(5);
  readonly discarded = new RowStore(3);
  /** By unit, in the order of `units`: first and end of its evaluations, edges and blocks; whether it was cut. */
  readonly spans = new RowStore(spanCells);
  /** block, node, what is left out; see `UnitGraph.evaluations`. */
  readonly evaluations = new RowStore(3);
}
