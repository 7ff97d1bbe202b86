import { RowStore } from './row-store.ts';

/** Everything a batch of files gives, as rows in the order of the columns of the tables. */
export class FlowRows {
  readonly units = new RowStore(8);
  readonly blocks = new RowStore(9);
  readonly steps = new RowStore(6);
  readonly edges = new RowStore(6);
  readonly dominators = new RowStore(6);
  readonly dependences = new RowStore(6);
  readonly gaps = new RowStore(5);
}
