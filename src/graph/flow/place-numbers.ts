import type { Places } from './places.ts';

/** Numbers from 0 for the places that come up, in their order: what is known of a place fits into an array. */
export class PlaceNumbers {
  size = 0;
  private places = new Int32Array(1024);
  /** The number of a place of the sources, and 1; 0 where it has none. */
  private readonly ofNodes: Int32Array;
  /** The same for places between. */
  private readonly ofOthers: number[] = [];

  constructor(places: Places) {
    this.ofNodes = new Int32Array(places.size);
  }

  /** The number of a place, which gets one if it has none. */
  of(place: number): number {
    const known = this.find(place);
    if (known >= 0) return known;
    if (this.size === this.places.length) this.grow();
    this.places[this.size++] = place;
    if (place >= 0) this.ofNodes[place] = this.size;
    else this.ofOthers[-1 - place] = this.size;
    return this.size - 1;
  }

  /** The number of a place, or -1. */
  find(place: number): number {
    return (place >= 0 ? (this.ofNodes[place] ?? 0) : (this.ofOthers[-1 - place] ?? 0)) - 1;
  }

  placeOf(number: number): number {
    return this.places[number] as number;
  }

  private grow(): void {
    const places = new Int32Array(this.places.length * 2);
    places.set(this.places);
    this.places = places;
  }
}
