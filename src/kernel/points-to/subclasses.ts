import type { Program } from './program.ts';

/** More subclasses than these are not told apart: each is a receiver of every method nobody calls. */
const mostSubclasses = 3;

/** The classes below each class, by place. */
export class Subclasses {
  private readonly below = new Map<number, number[]>();

  constructor({ classes }: Program) {
    for (const [place, { bases }] of classes)
      for (const base of bases) {
        const known = this.below.get(base.place);
        if (known) known.push(place);
        else this.below.set(base.place, [place]);
      }
  }

  /** The classes below one, near and far; null when they are too many. */
  of(type: number): readonly number[] | null {
    const found = new Set([type]);
    for (const each of found) {
      for (const place of this.below.get(each) ?? []) found.add(place);
      if (found.size > mostSubclasses + 1) return null;
    }
    found.delete(type);
    return [...found];
  }
}
