import { type CaptureFamily, type CaptureFamilyName, captureFamilies } from '../../model/captures.ts';

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

  /** One cell of every row: the node, the kind, or a role; into an array with a place for each. */
  column(cell: number, into: Int32Array): Int32Array {
    const { cells, width } = this;
    for (let row = 0, at = cell; row < into.length; row++, at += width) into[row] = cells[at] as number;
    return into;
  }

  /** The language of every row. */
  languages(into: Int32Array): Int32Array {
    return this.perFile(0, into);
  }

  /** The file of every row. */
  files(into: Int32Array): Int32Array {
    return this.perFile(1, into);
  }

  /** Starts over. */
  clear(): void {
    this.length = 0;
    this.#files.length = 0;
  }

  private perFile(place: 0 | 1, into: Int32Array): Int32Array {
    for (let at = 0; at < this.#files.length; at += 3) {
      const [from, to] = [this.#files[at + 2] as number, this.#files[at + 5] ?? this.length];
      into.fill(this.#files[at + place] as number, from / this.width, to / this.width);
    }
    return into;
  }
}
