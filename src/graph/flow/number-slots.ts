/** Numbers from 0 for the few of many numbers that come up, without an object for each. */
export class NumberSlots {
  size = 0;
  /** By hash: a number, and its slot and 1; 0 where nothing is. */
  private readonly keys: Int32Array;
  private readonly slots: Int32Array;

  /** A bit for each number that has a slot: most of those that are asked for have none. */
  private readonly bits: Int32Array;

  /** `most`: no more different numbers come, all of them below `end`. */
  constructor(most: number, end: number) {
    this.bits = new Int32Array(Math.ceil(end / 32));
    this.keys = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, most * 2))));
    this.slots = new Int32Array(this.keys.length);
  }

  /** The slot of a number, which gets one if it has none. */
  of(number: number): number {
    const at = this.at(number);
    if (this.slots[at] === 0) {
      this.keys[at] = number;
      (this.bits[number >> 5] as number) |= 1 << (number & 31);
      this.slots[at] = ++this.size;
    }
    return (this.slots[at] as number) - 1;
  }

  /** The slot of a number, or -1. */
  find(number: number): number {
    if ((((this.bits[number >> 5] ?? 0) >> (number & 31)) & 1) === 0) return -1;
    return (this.slots[this.at(number)] as number) - 1;
  }

  /** Where the number is, or where it would go. */
  private at(number: number): number {
    const mask = this.keys.length - 1;
    const mixed = Math.imul(number, 0x9e3779b1);
    let at = (mixed ^ (mixed >>> 15)) & mask;
    while (this.slots[at] !== 0 && this.keys[at] !== number) at = (at + 1) & mask;
    return at;
  }
}
