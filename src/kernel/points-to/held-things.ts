import { holdLimit } from '../../model/tables/points-to.ts';
import { tooMany } from './object-table.ts';

/** Room for what arrives in one round; more is thinned out on the way. */
const largestBlock = 64;

/** Compares two things in an order that does not depend on when they were found. */
export type Compare = (left: number, right: number) => number;

/**
 * What places hold, in blocks of one pool. Of a place, the first `done` things have been handled, those up to `settled`
 * are being handled in this round, and what arrives in the round comes after.
 */
export class HeldThings {
  /** Places at which something arrived. */
  private arrived: number[] = [];
  private pool = new Int32Array(1 << 14);
  private poolEnd = 0;
  /** By size, as a power of two: blocks that were left for larger ones. */
  private readonly free: number[][] = Array.from({ length: 8 }, () => []);
  private places = 0;
  private offset = new Int32Array(0);
  /** The power of two that is the size of the block, plus one; 0 without a block. */
  private size = new Uint8Array(0);
  private count = new Uint8Array(0);
  private done = new Uint8Array(0);
  private settled = new Uint8Array(0);
  private full = new Uint8Array(0);

  constructor(private readonly compare: Compare) {}

  /** Number of things that were there when the round began. */
  settledOf(place: number): number {
    return place < this.places ? (this.settled[place] as number) : 0;
  }

  /** Whether a place holds something that is known. */
  isKnown(place: number): boolean {
    const count = this.settledOf(place);
    for (let at = 0; at < count; at++) if (this.thingOf(place, at) > tooMany) return true;
    return false;
  }

  doneOf(place: number): number {
    return place < this.places ? (this.done[place] as number) : 0;
  }

  thingOf(place: number, at: number): number {
    return this.pool[(this.offset[place] as number) + at] as number;
  }

  /** Everything that was there when the round began. */
  all(place: number): readonly number[] {
    return Array.from({ length: this.settledOf(place) }, (_, at) => this.thingOf(place, at));
  }

  /** Lets a thing arrive at a place. */
  add(place: number, thing: number): void {
    if (place >= this.places) this.grow(place);
    if (this.full[place] === isFull) return;
    const count = this.count[place] as number;
    const offset = this.offset[place] as number;
    for (let at = offset; at < offset + count; at++) if (this.pool[at] === thing) return;
    if (count === this.settled[place]) this.arrived.push(place);
    this.put(place, count === largestBlock ? this.thin(place) : count, thing);
  }

  /** Begins a round: answers with the places at which something has arrived, which is what the round handles. */
  settle(): readonly number[] {
    const { arrived } = this;
    this.arrived = [];
    for (const place of arrived) {
      if (this.mostOf(place) < (this.count[place] as number) || this.full[place] === isOverflowing) this.close(place);
      this.settled[place] = this.count[place] as number;
    }
    return arrived;
  }

  /** What was settled at a place has been handled. */
  finish(place: number): void {
    this.done[place] = this.settled[place] as number;
  }

  /** A place with too many things keeps the first of what arrived, and that there was more. */
  private close(place: number): void {
    const count = this.thin(place);
    this.full[place] = isFull;
    const offset = this.offset[place] as number;
    for (let at = offset; at < offset + count; at++) if (this.pool[at] === tooMany) return;
    this.put(place, count, tooMany);
  }

  private put(place: number, count: number, thing: number): void {
    const isRoom = count < (1 << (this.size[place] as number)) >> 1;
    const offset = isRoom ? (this.offset[place] as number) : this.moved(place, count);
    this.pool[offset + count] = thing;
    this.count[place] = count + 1;
  }

  /** Keeps the first of what arrived in this round, as many as there is room for; answers with the number of things. */
  private thin(place: number): number {
    const from = (this.offset[place] as number) + (this.settled[place] as number);
    const arrived = this.pool.subarray(from, (this.offset[place] as number) + (this.count[place] as number));
    arrived.sort(this.compare);
    this.full[place] = isOverflowing;
    this.count[place] = Math.min(this.mostOf(place), this.count[place] as number);
    return this.count[place] as number;
  }

  /** How many things a place may hold: what nobody knows does not count. */
  private mostOf(place: number): number {
    const count = this.count[place] as number;
    let most = holdLimit;
    if (count > most) for (let at = 0; at < count; at++) if (this.thingOf(place, at) <= tooMany) most++;
    return most;
  }

  /** Moves the things of a place to a block of twice the size; answers with its offset. */
  private moved(place: number, count: number): number {
    const size = this.size[place] as number;
    const from = this.offset[place] as number;
    const to = this.block(size);
    this.pool.copyWithin(to, from, from + count);
    if (size > 0) this.free[size - 1]?.push(from);
    this.offset[place] = to;
    this.size[place] = size + 1;
    return to;
  }

  private block(size: number): number {
    const left = this.free[size]?.pop();
    if (left !== undefined) return left;
    const length = 2 ** size;
    if (this.poolEnd + length > this.pool.length) {
      const pool = new Int32Array(this.pool.length * 2);
      pool.set(this.pool);
      this.pool = pool;
    }
    this.poolEnd += length;
    return this.poolEnd - length;
  }

  private grow(place: number): void {
    this.places = Math.max(1024, 2 ** Math.ceil(Math.log2(place + 1)));
    this.offset = larger(this.offset, new Int32Array(this.places));
    this.size = larger(this.size, new Uint8Array(this.places));
    this.count = larger(this.count, new Uint8Array(this.places));
    this.done = larger(this.done, new Uint8Array(this.places));
    this.settled = larger(this.settled, new Uint8Array(this.places));
    this.full = larger(this.full, new Uint8Array(this.places));
  }
}

const isOverflowing = 1;
const isFull = 2;

function larger<A extends Int32Array | Uint8Array>(before: A, after: A): A {
  after.set(before);
  return after;
}
