/** Pairs of two small numbers, without an object for each. */
export class PairSet {
  private firsts = new Int32Array(1024);
  /** The second number and 1; 0 where nothing is. */
  private seconds = new Int32Array(1024);
  private size = 0;

  has(first: number, second: number): boolean {
    return this.seconds[this.slotOf(first, second)] !== 0;
  }

  /** Whether the pair is new. */
  add(first: number, second: number): boolean {
    const slot = this.slotOf(first, second);
    if (this.seconds[slot] !== 0) return false;
    this.firsts[slot] = first;
    this.seconds[slot] = second + 1;
    if (++this.size * 2 > this.seconds.length) this.grow();
    return true;
  }

  /** Where the pair is, or where it would go. */
  private slotOf(first: number, second: number): number {
    const mask = this.seconds.length - 1;
    let slot = hash(first, second) & mask;
    while (this.seconds[slot] !== 0 && (this.firsts[slot] !== first || this.seconds[slot] !== second + 1))
      slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { firsts, seconds } = this;
    this.firsts = new Int32Array(firsts.length * 2);
    this.seconds = new Int32Array(seconds.length * 2);
    for (let at = 0; at < seconds.length; at++) {
      if (seconds[at] === 0) continue;
      const slot = this.slotOf(firsts[at] as number, (seconds[at] as number) - 1);
      this.firsts[slot] = firsts[at] as number;
      this.seconds[slot] = seconds[at] as number;
    }
  }
}

function hash(first: number, second: number): number {
  let mixed = Math.imul(first | 0, 0x9e3779b1) ^ Math.imul(Math.floor(first / 2 ** 32) + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15) ^ Math.imul(second + 1, 0xc2b2ae35), 0x27d4eb2f);
  return mixed ^ (mixed >>> 13);
}
