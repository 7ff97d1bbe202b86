import type { FlowTables } from './flow-tables.ts';
import { RowsBy } from './rows-by.ts';

/** How control goes on behind a test; blocks are numbered over all files. */
export interface TestWay {
  readonly edge: number;
  readonly source: number;
  readonly target: number;
}

/** Where control goes on behind tests, and what it enters only from there. */
export class Branches {
  /** By file: how many blocks the files before it have. */
  private readonly starts: Int32Array;
  private readonly byTest: RowsBy;
  private readonly ways: FlowTables['testWays'];
  private readonly byDominator: RowsBy;
  private readonly blocks: Int32Array;

  constructor({ dominators, testWays }: FlowTables) {
    const [files, blocks, above] = (['file', 'block', 'dominator'] as const).map((name) =>
      dominators.numbers(name),
    ) as [Int32Array, Int32Array, Int32Array];
    const count = files.reduce((most, file) => Math.max(most, file + 1), 0);
    this.starts = new Int32Array(count + 1);
    for (const [row, file] of files.entries())
      this.starts[file + 1] = Math.max(this.starts[file + 1] as number, (blocks[row] as number) + 1);
    for (let file = 0; file < count; file++)
      this.starts[file + 1] = (this.starts[file + 1] as number) + (this.starts[file] as number);
    this.blocks = blocks.map((block, row) => this.of(files[row] as number, block));
    this.byDominator = new RowsBy(above.map((block, row) => (block < 0 ? -1 : this.of(files[row] as number, block))));
    this.ways = testWays;
    this.byTest = new RowsBy(testWays.at());
  }

  /** The number of a block of a file. */
  of(file: number, block: number): number {
    return (this.starts[file] as number) + block;
  }

  /** The file and the block of it, as `keyList` takes them. */
  keyOf(block: number): string {
    let [from, to] = [0, this.starts.length - 1];
    while (from < to) {
      const middle = (from + to + 1) >> 1;
      if ((this.starts[middle] as number) <= block) from = middle;
      else to = middle - 1;
    }
    return `${from}:${block - (this.starts[from] as number)}`;
  }

  /** The ways behind a test that are the only ones into their blocks. */
  behind(test: number): readonly TestWay[] {
    const { ways } = this;
    const [files, sources, targets] = [ways.numbers('file'), ways.numbers('source'), ways.numbers('target')];
    return this.byTest.all(test).map((row) => ({
      edge: ways.numbers('edge')[row] as number,
      source: this.of(files[row] as number, sources[row] as number),
      target: this.of(files[row] as number, targets[row] as number),
    }));
  }

  /** A block, and those that are entered only through it. */
  below(block: number): readonly number[] {
    const found = [block];
    for (let at = 0; at < found.length; at++)
      for (const row of this.byDominator.all(found[at] as number)) found.push(this.blocks[row] as number);
    return found;
  }
}
