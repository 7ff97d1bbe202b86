import { PairTable } from './pair-table.ts';

/** What is called where. */
export class Calls {
  /** Site and target of each, by number. */
  readonly sites: number[] = [];
  readonly targets: number[] = [];
  readonly openSites = new Set<number>();
  private readonly guesses: (readonly [site: number, target: number])[] = [];
  private readonly pairs = new PairTable();
  private readonly receivers = new PairTable();

  /** Notes a call; whether it is new with this receiver. */
  add(site: number, target: number, receiver: number): boolean {
    const pair = this.note(site, target);
    const before = this.receivers.size;
    return this.receivers.add(pair, receiver) === before;
  }

  /** Notes a call that nothing but a name says. */
  guess(site: number, target: number): void {
    this.guesses.push([site, target]);
  }

  /** Takes guesses for true where no call is known. */
  settleGuesses(): void {
    const known = new Set(this.sites);
    for (const [site, target] of this.guesses) {
      if (known.has(site)) continue;
      this.note(site, target);
      this.openSites.add(site);
    }
  }

  note(site: number, target: number): number {
    const pair = this.pairs.add(site, target);
    if (pair === this.sites.length) {
      this.sites.push(site);
      this.targets.push(target);
    }
    return pair;
  }
}
