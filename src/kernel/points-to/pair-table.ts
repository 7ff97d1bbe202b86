/** Numbers for pairs of integers, in order of appearance; open addressing, no object per pair. */
export class PairTable {
  size = 0;
  private first = new Int32Array(1024);
  private second = new Int32Array(1024);
  private numbers = new Int32Array(1024);

  /** Number of the pair; it gets one when it has none. */
  add(first: number, second: number): number {
    if (this.size * 2 >= this.numbers.length) this.grow();
    const slot = this.slotOf(first, second);
    const known = this.numbers[slot] as number;
    if (known > 0) return known - 1;
    this.set(slot, first, second, ++this.size);
    return this.size - 1;
  }

  private slotOf(first: number, second: number): number {
    const mask = this.numbers.length - 1;
    let hash = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      if (this.numbers[slot] === 0 || (this.first[slot] === first && this.second[slot] === second)) return slot;
    }
  }

  private set(slot: number, first: number, second: number, number: number): void {
    this.first[slot] = first;
    this.second[slot] = second;
    this.numbers[slot] = number;
  }

  private grow(): void {
    const { first, second, numbers } = this;
    const length = numbers.length * 2;
    this.first = new Int32Array(length);
    this.second = new Int32Array(length);
    this.numbers = new Int32Array(length);
    for (let slot = 0; slot < numbers.length; slot++) {
      const number = numbers[slot] as number;
      if (number === 0) continue;
      const [one, two] = [first[slot] as number, second[slot] as number];
      this.set(this.slotOf(one, two), one, two, number);
    }
  }
}
