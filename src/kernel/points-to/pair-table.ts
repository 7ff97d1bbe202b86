/** Numbers for pairs of integers, in order of appearance; open addressing, a slot of three cells per pair. */
export class PairTable {
  size = 0;
  /** Of each slot the pair and its number plus one. */
  private slots = new Int32Array(1024 * 3);
  private mask = 1023;

  /** Number of the pair; it gets one when it has none. */
  add(first: number, second: number): number {
    if (this.size * 2 > this.mask) this.grow();
    const at = this.cellOf(first, second);
    const known = this.slots[at + 2] as number;
    if (known > 0) return known - 1;
    this.set(at, first, second, ++this.size);
    return this.size - 1;
  }

  /** Number of the pair; -1 when it has none. */
  find(first: number, second: number): number {
    return (this.slots[this.cellOf(first, second) + 2] as number) - 1;
  }

  /** Every pair with its number. */
  forEach(visit: (first: number, second: number, number: number) => void): void {
    const { slots } = this;
    for (let at = 0; at < slots.length; at += 3)
      if (slots[at + 2] !== 0) visit(slots[at] as number, slots[at + 1] as number, (slots[at + 2] as number) - 1);
  }

  private cellOf(first: number, second: number): number {
    const { slots, mask } = this;
    let hash = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const at = slot * 3;
      if (slots[at + 2] === 0 || (slots[at] === first && slots[at + 1] === second)) return at;
    }
  }

  private set(at: number, first: number, second: number, number: number): void {
    this.slots[at] = first;
    this.slots[at + 1] = second;
    this.slots[at + 2] = number;
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Int32Array(before.length * 2);
    this.mask = this.mask * 2 + 1;
    for (let at = 0; at < before.length; at += 3) {
      const number = before[at + 2] as number;
      if (number === 0) continue;
      const first = before[at] as number;
      const second = before[at + 1] as number;
      this.set(this.cellOf(first, second), first, second, number);
    }
  }
}
