import { diffArrays } from 'diff';

/** Where the lines of two versions of a text are in each other, lines counted from 0. */
export interface LineShift {
  /** By line of the text now, the same line in the text before; -1 for a line it did not have. */
  readonly before: Int32Array;
  /** By line of the text before, where it is now: the same line, else the one in its place. */
  readonly now: Int32Array;
}

/** Texts with more differing lines than this count as other texts from the first difference to the last. */
const mostDifferences = 500;

/** Compares two versions of a text by the digests of their lines; null when they are the same. */
export function lineShift(before: readonly number[], now: readonly number[]): LineShift | null {
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before[head] === now[head]) head++;
  if (head === before.length && head === now.length) return null;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const shift = { before: new Int32Array(now.length).fill(-1), now: new Int32Array(before.length) };
  const write = new ShiftWriter(shift);
  write.same(head);
  const [old, young] = [before.slice(head, before.length - tail), now.slice(head, now.length - tail)];
  const parts = diffArrays(old, young, { maxEditLength: mostDifferences });
  for (const { removed, added, count } of parts ?? [
    { ...unknown, count: old.length },
    { ...newer, count: young.length },
  ])
    if (removed) write.removed(count);
    else if (added) write.added(count);
    else write.same(count);
  write.same(tail);
  return shift;
}

const unknown = { removed: true, added: false };
const newer = { removed: false, added: true };

/** Goes through both texts at once. */
class ShiftWriter {
  /** Lines of the texts that were gone through. */
  private old = 0;
  private young = 0;
  /** Where in each text the lines start that differ, since the last that was the same. */
  private from = { old: 0, young: 0 };

  constructor(private readonly shift: LineShift) {}

  removed(count: number): void {
    this.old += count;
    this.place();
  }

  added(count: number): void {
    this.young += count;
    this.place();
  }

  same(count: number): void {
    for (let line = 0; line < count; line++) {
      this.shift.before[this.young] = this.old;
      this.shift.now[this.old++] = this.young++;
    }
    if (count > 0) this.from = { old: this.old, young: this.young };
  }

  /** Lines that are gone lie where others came, one by one as far as these go. */
  private place(): void {
    const { old, young } = this.from;
    const last = Math.min(Math.max(young, this.young - 1), Math.max(0, this.shift.before.length - 1));
    for (let line = old; line < this.old; line++) this.shift.now[line] = Math.min(last, young + line - old);
  }
}
