import type { Cell } from './cell.ts';
import { cellKey } from './cell-key.ts';
import type { Cells } from './cells.ts';

/** Pairs of codes are kept as one number: two codes below 2^26 fit the 53 bits of an exact double. */
const codeLimit = 2 ** 26;

type Key = ReturnType<typeof cellKey>;

/** Gives rows of cells numbers from 0 in order of appearance; equal rows, missing cells included, get the same number. */
export class RowCoder {
  private readonly columns: readonly Map<Key, number>[];
  private readonly pairs: readonly Map<number, number>[];
  private emptyRowSeen = false;

  constructor(private readonly width: number) {
    this.columns = Array.from({ length: width }, () => new Map());
    this.pairs = Array.from({ length: Math.max(0, width - 1) }, () => new Map());
  }

  /** How many different rows it has seen. */
  get size(): number {
    const last = this.pairs.at(-1) ?? this.columns.at(-1);
    return last ? last.size : Number(this.emptyRowSeen);
  }

  /** The number of a row; a row not seen before gets the next one. */
  add(columns: readonly Cells[], row: number): number {
    this.emptyRowSeen = true;
    let code = 0;
    for (let at = 0; at < this.width; at++) {
      const cell = number(this.columns[at] as Map<Key, number>, cellKey((columns[at] as Cells)[row] as Cell));
      code = at === 0 ? cell : number(this.pairs[at - 1] as Map<number, number>, code * codeLimit + cell);
    }
    return code;
  }

  /** The number of a row, or -1 when no such row was added. */
  find(columns: readonly Cells[], row: number): number {
    let code = this.emptyRowSeen ? 0 : -1;
    for (let at = 0; at < this.width && code >= 0; at++) {
      const cell = this.columns[at]?.get(cellKey((columns[at] as Cells)[row] as Cell));
      if (cell === undefined) return -1;
      code = at === 0 ? cell : (this.pairs[at - 1]?.get(code * codeLimit + cell) ?? -1);
    }
    return code;
  }
}

function number<K>(numbers: Map<K, number>, key: K): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const next = numbers.size;
  if (next >= codeLimit) throw new RangeError(`The fallback lane holds at most ${codeLimit} different values.`);
  numbers.set(key, next);
  return next;
}
