import type { FlowTables } from './flow-tables.ts';
import { nodeBehind } from './places.ts';
import { ReachingWrites } from './reaching-writes.ts';

/**
 * Places that no value gets to: code that never runs, and uses of a variable behind a comparison that found it equal to what is
 * written there, if the same writes reach both.
 */
export class RefusedPlaces {
  /** A bit for each node of the sources; none where nothing is refused. */
  private readonly bits: Int32Array;

  constructor(tables: FlowTables) {
    const { deadSteps, comparedUses, places, skipped } = tables;
    const isEmpty = deadSteps.rows + comparedUses.rows + skipped.length === 0;
    this.bits = new Int32Array(isEmpty ? 0 : Math.ceil(places.size / placesOfWord));
    const lasts = deadSteps.at('last');
    for (const [row, first] of deadSteps.at().entries()) this.addAll(first, lasts[row] as number);
    for (const [first, last] of skipped) this.addAll(first, last);
    const reaching = new ReachingWrites(tables);
    const tested = comparedUses.at('tested');
    for (const [row, use] of comparedUses.at().entries())
      if (use !== tested[row] && reaching.isSame(use, tested[row] as number)) this.add(use);
  }

  has(place: number): boolean {
    return place >= 0 && ((this.bits[Math.floor(place / placesOfWord)] ?? 0) & bitOf(place)) !== 0;
  }

  private addAll(first: number, last: number): void {
    for (let place = first; place <= last; place = nodeBehind(place)) this.add(place);
  }

  private add(place: number): void {
    (this.bits[Math.floor(place / placesOfWord)] as number) |= bitOf(place);
  }
}

const placesOfWord = 32 * nodeBehind(0);
const bitOf = (place: number): number => 1 << (Math.floor(place / nodeBehind(0)) & 31);
