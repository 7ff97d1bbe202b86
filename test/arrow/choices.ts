/** A finite list of random numbers, spent one by one; when it is spent, every choice is the first, so cases shrink. */
export class Choices {
  private spent = 0;

  constructor(private readonly numbers: readonly number[]) {}

  below(count: number): number {
    return (this.numbers[this.spent++] ?? 0) % count;
  }

  of<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error('Nothing to choose from.');
    return items[this.below(items.length)] as T;
  }

  some<T>(most: number, make: (at: number) => T): readonly T[] {
    return Array.from({ length: this.below(most + 1) }, (_, at) => make(at));
  }

  /** True for one of `outOf` choices. */
  seldom(outOf: number): boolean {
    return this.below(outOf) === outOf - 1;
  }
}
