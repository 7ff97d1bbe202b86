/** Numbers from 0 for places, in the order in which they come up: small integers are kept and looked up without objects. */
export class PlaceNumbers {
  size = 0;
  private places = new Float64Array(1024);
  /** Numbers and 1, by hash of the place; 0 where nothing is. */
  private slots = new Int32Array(2048);

  /** The number of a place, which gets one if it has none. */
  of(place: number): number {
    const slot = this.slotOf(place);
    const known = (this.slots[slot] as number) - 1;
    if (known >= 0) return known;
    if (this.size === this.places.length) this.grow();
    this.places[this.size] = place;
    this.slots[this.slotOf(place)] = this.size + 1;
    return this.size++;
  }

  /** The number of a place, or -1. */
  find(place: number): number {
    return (this.slots[this.slotOf(place)] as number) - 1;
  }

  placeOf(number: number): number {
    return this.places[number] as number;
  }

  /** Where the place is, or where it would go. */
  private slotOf(place: number): number {
    const { slots, places } = this;
    const mask = slots.length - 1;
    let slot = hash(place) & mask;
    for (let known = slots[slot] as number; known !== 0 && places[known - 1] !== place; known = slots[slot] as number)
      slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const places = new Float64Array(this.places.length * 2);
    places.set(this.places);
    this.places = places;
    this.slots = new Int32Array(this.slots.length * 2);
    for (let number = 0; number < this.size; number++) this.slots[this.slotOf(places[number] as number)] = number + 1;
  }
}

function hash(place: number): number {
  const mixed = Math.imul(place | 0, 0x9e3779b1) ^ Math.imul(Math.floor(place / 2 ** 32) + 1, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
