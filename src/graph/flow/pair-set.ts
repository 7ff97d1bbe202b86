/** Pairs of two small numbers, without an object for each. */
export class PairSet {
  /** By slot the first number, and behind it the second number and 1; 0 there where nothing is. */
  private pairs = new Int32Array(2048);
  private size = 0;

  has(first: number, second: number): boolean {
    return this.pairs[this.slotOf(first, second) + 1] !== 0;
  }

  /** Whether the pair is new. */
  add(first: number, second: number): boolean {
    const slot = this.slotOf(first, second);
    if (this.pairs[slot + 1] !== 0) return false;
    this.pairs[slot] = first;
    this.pairs[slot + 1] = second + 1;
    if (++this.size * 4 > this.pairs.length) this.grow();
    return true;
  }

  /** Where the pair is, or where it would go. */
  private slotOf(first: number, second: number): number {
    const { pairs } = this;
    const mask = pairs.length - 1;
    let slot = (hash(first, second) << 1) & mask;
    while (pairs[slot + 1] !== 0 && (pairs[slot] !== first || pairs[slot + 1] !== second + 1)) slot = (slot + 2) & mask;
    return slot;
  }

  private grow(): void {
    const { pairs } = this;
    this.pairs = new Int32Array(pairs.length * 2);
    for (let at = 0; at < pairs.length; at += 2) {
      const [first, second] = [pairs[at] as number, pairs[at + 1] as number];
      if (second === 0) continue;
      const slot = this.slotOf(first, second - 1);
      this.pairs[slot] = first;
      this.pairs[slot + 1] = second;
    }
  }
}

function hash(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1);
  const both = Math.imul(mixed ^ (mixed >>> 15) ^ Math.imul(second + 1, 0xc2b2ae35), 0x27d4eb2f);
  return both ^ (both >>> 13);
}
