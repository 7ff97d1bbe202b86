import { IntList } from './int-list.ts';
import { IntMap } from './int-map.ts';

/** Call sites: how they call, and what they give to what is called, as chains in one pool. */
export class SiteTable {
  private readonly kinds = new IntMap();
  private readonly heads = new IntMap();
  private readonly reported = new IntMap();
  private readonly depths = new IntMap();
  /** Of each thing given its kind, place, label and the one after it. */
  private readonly pool = new IntList();

  /** How a site calls; 0 where nothing was said. */
  kindOf(site: number): number {
    return Math.max(0, this.kinds.get(site));
  }

  /** Of several ways the one with the highest number counts. */
  setKind(site: number, kind: number): void {
    if (kind > this.kindOf(site)) this.kinds.set(site, kind);
  }

  /** Says that the calls of a site happen at another place, and how many built-in functions led to it. */
  report(site: number, at: number, depth: number): void {
    this.reported.set(site, at);
    this.depths.set(site, depth);
  }

  /** The place at which the calls of a site are said to happen. */
  atOf(site: number): number {
    const at = this.reported.get(site);
    return at < 0 ? site : at;
  }

  /** How many built-in functions, each calling the next, led to a site. */
  depthOf = (site: number): number => Math.max(0, this.depths.get(site));

  /** Gives something at a site, as a constraint of a kind says it. */
  give(site: number, kind: number, place: number, label: number): void {
    const at = this.pool.push(kind);
    this.pool.push(place);
    this.pool.push(label);
    this.pool.push(this.heads.get(site));
    this.heads.set(site, at);
  }

  /** Gives at a site what is given at another one. */
  giveAlike(site: number, other: number): void {
    this.heads.set(site, this.heads.get(other));
  }

  /** The first thing given at a site; -1 when there is none. */
  first(site: number): number {
    return this.heads.get(site);
  }

  kindAt = (given: number): number => this.pool.at(given);
  placeAt = (given: number): number => this.pool.at(given + 1);
  labelAt = (given: number): number => this.pool.at(given + 2);

  /** The thing given after another one; -1 after the last. */
  after = (given: number): number => this.pool.at(given + 3);
}
