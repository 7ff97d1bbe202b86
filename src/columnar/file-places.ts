/** Gives every node of the files of a batch a number of its own, so that tables by file and node need no hashing. */
export class FilePlaces {
  /** Room for the numbers that stand for no node. */
  static readonly spare = 2;
  readonly #first: number;
  readonly #starts: Int32Array;
  readonly #sizes: Int32Array;
  readonly total: number;

  /** `files` and the number of syntax nodes of each. */
  constructor(files: readonly number[], nodes: readonly number[]) {
    this.#first = files.length === 0 ? 0 : Math.min(...files);
    const span = files.length === 0 ? 0 : Math.max(...files) - this.#first + 1;
    this.#starts = new Int32Array(span).fill(-1);
    this.#sizes = new Int32Array(span);
    let total = 0;
    files.forEach((file, at) => {
      const size = (nodes[at] as number) + FilePlaces.spare;
      this.#starts[file - this.#first] = total;
      this.#sizes[file - this.#first] = size;
      total += size;
    });
    this.total = total;
  }

  /** Number of a node from -2 on; -1 when there is no such file in the batch or no such node in the file. */
  of(file: number, node: number): number {
    const at = file - this.#first;
    if (at < 0 || at >= this.#starts.length) return -1;
    const place = node + FilePlaces.spare;
    return place < 0 || place >= (this.#sizes[at] as number) ? -1 : (this.#starts[at] as number) + place;
  }
}
