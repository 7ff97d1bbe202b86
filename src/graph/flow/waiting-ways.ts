import type { Way } from './call-entries.ts';

/** Ways that are guesses, in the order of how many guesses are before them; no more of these than `mostGuesses` on one way. */
export class WaitingWays {
  private readonly ways: Way[] = [];
  private taken = 0;
  /** How many guesses are on ways that end before the one at `nextLevel`. */
  private level = 0;
  private nextLevel = 0;

  constructor(private readonly mostGuesses: number) {}

  add(way: Way): void {
    this.ways.push(way);
  }

  /** The way to try next, if any. */
  next(): Way | undefined {
    return this.taken < this.ways.length && this.mayGuess() ? this.ways[this.taken++] : undefined;
  }

  private mayGuess(): boolean {
    if (this.taken < this.nextLevel) return true;
    this.nextLevel = this.ways.length;
    return ++this.level <= this.mostGuesses;
  }
}
