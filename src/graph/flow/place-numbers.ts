import type { Places } from './places.ts';
import type { RefusedPlaces } from './refused-places.ts';

const bitsOfWord = 32;

/**
 * Numbers from 0 for the places that come up: what is known of a place fits into an array. Those that come up first, all at
 * once, are numbered in their order, so that what is near in the sources is near in such arrays; others as they come.
 */
export class PlaceNumbers {
  size = 0;
  private isSettled = false;
  /** A bit for each place of the sources that has come up first, and how many are before each word of bits. */
  private readonly bits: Int32Array;
  private readonly before: Int32Array;
  private places = new Int32Array(0);
  /** The numbers of the other places. */
  private readonly others = new Map<number, number>();

  /** `refused`: where no value gets to. */
  constructor(
    places: Places,
    readonly refused: Pick<RefusedPlaces, 'has'>,
  ) {
    this.bits = new Int32Array(Math.ceil(places.size / bitsOfWord));
    this.before = new Int32Array(this.bits.length);
  }

  /** Numbers the places in some columns; what comes later gets numbers behind them. */
  settle(columns: readonly Int32Array[]): void {
    if (this.isSettled) return;
    this.isSettled = true;
    for (const column of columns)
      for (const place of column) if (place >= 0) (this.bits[place >> 5] as number) |= 1 << (place & 31);
    for (const [at, word] of this.bits.entries()) {
      this.before[at] = this.size;
      this.size += ones(word);
    }
    this.places = new Int32Array(this.size);
    let number = 0;
    for (const [at, word] of this.bits.entries())
      for (let bit = 0; bit < bitsOfWord; bit++) if ((word >> bit) & 1) this.places[number++] = at * bitsOfWord + bit;
  }

  /** The number of a place, which gets one if it has none. */
  of(place: number): number {
    const known = this.find(place);
    if (known >= 0) return known;
    if (this.size === this.places.length) this.grow();
    this.places[this.size] = place;
    this.others.set(place, this.size);
    return this.size++;
  }

  /** The number of a place, or -1. */
  find(place: number): number {
    const word = place >= 0 ? (this.bits[place >> 5] ?? 0) : 0;
    const bit = 1 << (place & 31);
    if ((word & bit) === 0) return this.others.get(place) ?? -1;
    return (this.before[place >> 5] as number) + ones(word & (bit - 1));
  }

  placeOf(number: number): number {
    return this.places[number] as number;
  }

  private grow(): void {
    const places = new Int32Array(Math.ceil(this.places.length * 1.125) + 1024);
    places.set(this.places);
    this.places = places;
  }
}

/** How many bits of a word are 1, counted in groups that are added up. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
