import { PairTable } from './pair-table.ts';
import type { SiteTable } from './site-table.ts';

/** What is called where. */
export class Calls {
  /** Site and target of each, by number. */
  readonly sites: number[] = [];
  readonly targets: number[] = [];
  readonly openSites = new Set<number>();
  private readonly guesses: (readonly [site: number, target: number])[] = [];
  private readonly pairs = new PairTable();
  private readonly passed = new PairTable();
  private readonly receivers = new PairTable();

  constructor(private readonly table: SiteTable) {}

  /** Notes a call; whether it is new with this receiver. */
  add(site: number, target: number, receiver: number): boolean {
    this.note(this.table.atOf(site), target);
    const before = this.receivers.size;
    return this.receivers.add(this.passed.add(site, target), receiver) === before;
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

  note(site: number, target: number): void {
    if (this.pairs.add(site, target) < this.sites.length) return;
    this.sites.push(site);
    this.targets.push(target);
  }
}
