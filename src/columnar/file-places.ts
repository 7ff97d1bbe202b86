import { int32 } from './pool.ts';
import type { Vector } from './vector.ts';

/** Gives every node of the files of a batch a number of its own, so that tables by file and node need no hashing. */
export class FilePlaces {
  /** Room for the numbers that stand for no node. */
  static readonly spare = 2;
  private readonly first: number;
  private readonly starts: Int32Array;
  private readonly sizes: Int32Array;
  readonly total: number;

  /** `files` and the number of syntax nodes of each. */
  constructor(files: readonly number[], nodes: readonly number[]) {
    this.first = files.length === 0 ? 0 : Math.min(...files);
    const span = files.length === 0 ? 0 : Math.max(...files) - this.first + 1;
    this.starts = new Int32Array(span).fill(-1);
    this.sizes = new Int32Array(span);
    let total = 0;
    files.forEach((file, at) => {
      const size = (nodes[at] as number) + FilePlaces.spare;
      this.starts[file - this.first] = total;
      this.sizes[file - this.first] = size;
      total += size;
    });
    this.total = total;
  }

  /** Numbers of nodes from -2 on; -1 when there is no such file in the batch or no such node in the file. */
  of(files: Vector, nodes: Vector, rows: number): Int32Array {
    const { first, starts, sizes } = this;
    const { data: fileOf, mask: fileMask } = files;
    const { data: nodeOf, mask: nodeMask } = nodes;
    const places = int32(rows);
    for (let row = 0; row < rows; row++) {
      const at = (fileOf[row & fileMask] as number) - first;
      const place = (nodeOf[row & nodeMask] as number) + FilePlaces.spare;
      places[row] =
        at < 0 || at >= starts.length || place < 0 || place >= (sizes[at] as number)
          ? -1
          : (starts[at] as number) + place;
    }
    return places;
  }
}
