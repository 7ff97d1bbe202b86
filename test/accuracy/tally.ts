import type { Ratio } from './score.ts';

/** Counts answers and the right ones among them. */
export class Tally {
  right = 0;
  of = 0;

  add(isRight: boolean): void {
    this.of++;
    if (isRight) this.right++;
  }

  get ratio(): Ratio {
    return { right: this.right, of: this.of };
  }
}

/** A tally for each name. */
export class Tallies {
  private readonly all = new Map<string, Tally>();

  add(name: string, isRight: boolean): void {
    const tally = this.all.get(name) ?? new Tally();
    this.all.set(name, tally);
    tally.add(isRight);
  }

  get ratios(): Readonly<Record<string, Ratio>> {
    return Object.fromEntries([...this.all].sort().map(([name, tally]) => [name, tally.ratio]));
  }
}
