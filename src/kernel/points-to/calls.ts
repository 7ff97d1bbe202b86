import { tooMany } from './object-table.ts';
import { PairTable } from './pair-table.ts';
import type { SiteTable } from './site-table.ts';

/** In place of the number of parameters that take no argument: arguments are not passed as they are written. */
export const otherwise = -1;

/** What is called where. */
export class Calls {
  /** Site and target of each, by number, and how many parameters hold the instance and take no argument. */
  readonly sites: number[] = [];
  readonly targets: number[] = [];
  readonly skipped: number[] = [];
  /** Sites at which something nobody knows, or something that is not followed any more, may be called. */
  readonly openSites = new Set<number>();
  readonly cutSites = new Set<number>();
  /** Sites of the text where reading or writing a member calls something. */
  readonly accesses = new Set<number>();
  private readonly guesses: (readonly [site: number, target: number])[] = [];
  private readonly pairs = new PairTable();
  private readonly passed = new PairTable();
  private readonly receivers = new PairTable();

  constructor(private readonly table: SiteTable) {}

  /** Notes a call; whether it is new with this receiver. */
  add(site: number, target: number, receiver: number, skipped: number): boolean {
    const at = this.table.atOf(site);
    this.note(at, target, at === site ? skipped : otherwise);
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
      this.note(site, target, otherwise);
      this.openSites.add(site);
    }
  }

  /** Notes that a thing nobody knows is called at a site. */
  leaveOpen(site: number, object: number): void {
    this.openSites.add(site);
    if (object === tooMany) this.cutSites.add(site);
  }

  /** Where a callable is called in several ways, arguments are not passed in one. */
  note(site: number, target: number, skipped: number): void {
    const number = this.pairs.add(site, target);
    if (number < this.sites.length) {
      if (this.skipped[number] !== skipped) this.skipped[number] = otherwise;
      return;
    }
    this.sites.push(site);
    this.targets.push(target);
    this.skipped.push(skipped);
  }
}
