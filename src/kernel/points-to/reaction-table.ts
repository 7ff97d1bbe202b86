import { IntList } from './int-list.ts';

/** What happens when a place is found to hold one more thing; `first` and `second` are what the kind needs to know. */
export const reactionKinds = {
  /** The place `first` holds it, too. */
  copy: 0,
  /** The place `first` holds its member `second`. */
  load: 1,
  /** Its member `second` is what the place `first` holds. */
  store: 2,
  /** The place `first` holds it, too, having found it as a member. */
  take: 9,
  /** It is called at the site `first`. */
  call: 3,
  /** It may be called at the site `first`, with what the site `second` passes. */
  callback: 4,
  /** It runs as a constructor for the site `first`, with the instance `second`. */
  construct: 5,
  /** It is a member, found for the place `first`; `second` is twice what it was taken from, plus 1 for a member of its class. */
  bind: 6,
  /** Its member `second` / 2 runs at the site `first`; an odd `second` lets a thing without one stand for what that gives. */
  operation: 7,
  /** It is called where the place `first` is written to a member of the thing `second`. */
  set: 8,
  /** It gets the members of what the place `first` holds. */
  link: 12,
  /** It is the instance with which the place `first` holds the function `second`. */
  receive: 10,
  /** The place `first` holds its class. */
  classOf: 11,
  /** It is called with the instance `second` where the place `first` is read. */
  describe: 13,
} as const;

const kindBits = 4;

/** The reactions of places, as chains in one pool: next, kind with the first number, second number. */
export class ReactionTable {
  private heads = new Int32Array(1024);
  private pool = new Int32Array(3 * 1024);
  private end = 3;
  /** Place and reaction of those that came up in this round. */
  private fresh = new IntList();
  private handled = new IntList();

  add(place: number, kind: number, first: number, second: number): void {
    if (this.end === this.pool.length) this.pool = doubled(this.pool);
    this.pool[this.end + 1] = (first << kindBits) | kind;
    this.pool[this.end + 2] = second;
    this.fresh.push(place);
    this.fresh.push(this.end);
    this.end += 3;
  }

  /** Begins a round: puts what came up into the chains, and answers with it, as places and reactions in turn. */
  settle(): IntList {
    const { fresh } = this;
    for (let at = 0; at < fresh.length; at += 2) {
      const place = fresh.at(at);
      while (place >= this.heads.length) this.heads = doubled(this.heads);
      this.pool[fresh.at(at + 1)] = this.heads[place] as number;
      this.heads[place] = fresh.at(at + 1);
    }
    this.fresh = this.handled;
    this.fresh.clear();
    this.handled = fresh;
    return fresh;
  }

  /** The first reaction of a place; 0 when there is none. */
  firstOf(place: number): number {
    return place < this.heads.length ? (this.heads[place] as number) : 0;
  }

  /** The one after a reaction; 0 when there is none. */
  after(reaction: number): number {
    return this.pool[reaction] as number;
  }

  kindOf(reaction: number): number {
    return (this.pool[reaction + 1] as number) & ((1 << kindBits) - 1);
  }

  firstNumberOf(reaction: number): number {
    return (this.pool[reaction + 1] as number) >>> kindBits;
  }

  secondNumberOf(reaction: number): number {
    return this.pool[reaction + 2] as number;
  }
}

function doubled(before: Int32Array): Int32Array<ArrayBuffer> {
  const after = new Int32Array(before.length * 2);
  after.set(before);
  return after;
}
