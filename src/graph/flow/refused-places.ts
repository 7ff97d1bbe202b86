import { Branches } from './branches.ts';
import type { FlowTables } from './flow-tables.ts';
import { nodeBehind } from './places.ts';
import { ReachingWrites } from './reaching-writes.ts';
import { RowsBy } from './rows-by.ts';

/**
 * Places that no value gets to: code that never runs, and uses of a variable behind a comparison that found it equal to what is
 * written there, if the same writes reach both.
 */
export class RefusedPlaces {
  /** A bit for each node of the sources; none where nothing is refused. */
  private readonly bits: Int32Array;

  constructor(tables: FlowTables) {
    const { deadSteps, comparedTests, places, skipped } = tables;
    const isEmpty = deadSteps.rows + comparedTests.rows + skipped.length === 0;
    this.bits = new Int32Array(isEmpty ? 0 : Math.ceil(places.size / placesOfWord));
    const lasts = deadSteps.at('last');
    for (const [row, first] of deadSteps.at().entries()) this.addAll(first, lasts[row] as number);
    for (const [first, last] of skipped) this.addAll(first, last);
    if (comparedTests.rows > 0) for (const use of comparedUses(tables)) this.add(use);
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

/** Uses of a variable where control comes only when it was found equal to something written there. */
function* comparedUses(tables: FlowTables): Generator<number> {
  const { comparedTests, reaching: reads } = tables;
  const branches = new Branches(tables);
  const reaching = new ReachingWrites(tables);
  const [files, blocks, uses] = [reads.numbers('file'), reads.numbers('block'), reads.at('use')];
  const byBlock = new RowsBy(blocks.map((block, row) => (block < 0 ? -1 : branches.of(files[row] as number, block))));
  const [subjects, edges] = [comparedTests.at('subject'), comparedTests.numbers('edge')];
  for (const [row, test] of comparedTests.at().entries()) {
    const tested = subjects[row] as number;
    if (!reaching.isKnown(tested)) continue;
    for (const { edge, target } of branches.behind(test))
      if (edge === edges[row])
        for (const block of branches.below(target))
          for (const read of byBlock.all(block)) {
            const use = uses[read] as number;
            if (use !== tested && reaching.isSame(use, tested)) yield use;
          }
  }
}

const placesOfWord = 32 * nodeBehind(0);
const bitOf = (place: number): number => 1 << (Math.floor(place / nodeBehind(0)) & 31);
