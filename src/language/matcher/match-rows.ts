import { type CaptureFamily, type CaptureFamilyName, captureFamilies } from '../../model/captures.ts';

/** Columns of the table `match_<family>`, in its order. */
export type MatchColumn = Uint8Array | Int32Array;

/** The rows of one family, as they are found: one file after the other. */
export class MatchRows {
  /** Row after row: node, kind, roles; -1 where no node plays a role. */
  cells = new Int32Array(1 << 12);
  /** Cells in use. */
  length = 0;
  readonly roles: readonly string[];
  readonly width: number;
  /** For each file its language, its number and its first cell. */
  readonly #files: number[] = [];

  constructor(readonly family: CaptureFamilyName) {
    const { roles }: CaptureFamily = captureFamilies[family];
    this.roles = Object.keys(roles);
    this.width = 2 + this.roles.length;
  }

  get count(): number {
    return this.length / this.width;
  }

  /** Rows that follow are of this file. */
  startFile(language: number, file: number): void {
    this.#files.push(language, file, this.length);
  }

  /** The place for one more row. */
  add(): number {
    const at = this.length;
    this.length = at + this.width;
    if (this.length > this.cells.length) {
      const larger = new Int32Array(this.cells.length * 2);
      larger.set(this.cells);
      this.cells = larger;
    }
    return at;
  }

  /** Drops the row added last when an equal one stands behind `from`. */
  dropRepeated(from: number): void {
    const { cells, width } = this;
    const added = this.length - width;
    for (let at = from; at < added; at += width) {
      let same = 0;
      while (same < width && cells[at + same] === cells[added + same]) same++;
      if (same < width) continue;
      this.length = added;
      return;
    }
  }

  /** Most bytes the columns take. */
  get bytes(): number {
    return this.count * 4 * (this.width + 2);
  }

  /** The columns of all rows, written into a buffer from a place that is a multiple of four; starts over. */
  take(buffer: ArrayBuffer, place: number): readonly MatchColumn[] {
    const { cells, count, width } = this;
    const start = (column: number) => place + column * count * 4;
    const language = new Uint8Array(buffer, start(0), count);
    const file = new Int32Array(buffer, start(1), count);
    for (let at = 0; at < this.#files.length; at += 3) {
      const [from, to] = [this.#files[at + 2] as number, this.#files[at + 5] ?? this.length];
      language.fill(this.#files[at] as number, from / width, to / width);
      file.fill(this.#files[at + 1] as number, from / width, to / width);
    }
    const columns = Array.from({ length: width }, (_, cell) => {
      const from = start(cell + 2);
      const column = cell === kindPlace ? new Uint8Array(buffer, from, count) : new Int32Array(buffer, from, count);
      for (let row = 0, at = cell; row < count; row++, at += width) column[row] = cells[at] as number;
      return column;
    });
    this.length = 0;
    this.#files.length = 0;
    return [language, file, ...columns];
  }
}

const kindPlace = 1;
