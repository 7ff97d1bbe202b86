/**
 * Numbers distinct texts in the order they first appear. Works on UTF-8 bytes, so that a text that is already known
 * costs no string; there are ten times more occurrences than texts.
 */
export class TextTable {
  /** All texts, one after the other. */
  bytes = new Uint8Array(1 << 16);
  /** `ends[i]` is where text `i` ends in `bytes`. */
  ends = new Int32Array(1 << 12);
  count = 0;
  /** Grows when the numbers start over. */
  epoch = 0;
  /** Open addressing: number of the text plus one; 0 for free. */
  private slots = new Int32Array(1 << 13);
  private hashes = new Int32Array(1 << 12);

  /** Number of the text `from[start … end]`. */
  intern(from: Uint8Array, start: number, end: number): number {
    let hash = end - start;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (from[at] as number), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const number = (this.slots[slot] as number) - 1;
      if (number < 0) break;
      if (this.hashes[number] === hash && this.equals(number, from, start, end)) return number;
      slot = (slot + 1) & mask;
    }
    return this.add(hash, slot, from, start, end);
  }

  startOf(number: number): number {
    return number === 0 ? 0 : (this.ends[number - 1] as number);
  }

  textOf(number: number): string {
    const { buffer, byteOffset } = this.bytes;
    const start = this.startOf(number);
    return Buffer.from(buffer, byteOffset + start, (this.ends[number] as number) - start).toString('utf8');
  }

  /** The texts from a number on. Plain ones are cut out of one string: decoding each costs several times as much. */
  textsFrom(first: number): string[] {
    const { buffer, byteOffset } = this.bytes;
    const from = this.startOf(first);
    const together = Buffer.from(buffer, byteOffset + from, this.startOf(this.count) - from).toString('latin1');
    const texts: string[] = [];
    for (let number = first; number < this.count; number++) {
      const [start, end] = [this.startOf(number), this.ends[number] as number];
      texts.push(this.isAscii(start, end) ? together.slice(start - from, end - from) : this.textOf(number));
    }
    return texts;
  }

  clear(): void {
    this.slots.fill(0);
    this.count = 0;
    this.epoch++;
  }

  private isAscii(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if ((this.bytes[at] as number) > 0x7f) return false;
    return true;
  }

  private equals(number: number, from: Uint8Array, start: number, end: number): boolean {
    const { bytes } = this;
    const own = this.startOf(number);
    if ((this.ends[number] as number) - own !== end - start) return false;
    for (let at = start, to = own; at < end; at++, to++) if (bytes[to] !== from[at]) return false;
    return true;
  }

  private add(hash: number, slot: number, from: Uint8Array, start: number, end: number): number {
    const number = this.count++;
    const own = this.startOf(number);
    const size = end - start;
    if (own + size > this.bytes.length) this.growBytes(own + size);
    const { bytes } = this;
    for (let at = 0; at < size; at++) bytes[own + at] = from[start + at] as number;
    if (number === this.ends.length) this.growNumbers();
    this.ends[number] = own + size;
    this.hashes[number] = hash;
    this.slots[slot] = number + 1;
    if (this.count * 2 > this.slots.length) this.growSlots();
    return number;
  }

  private growBytes(needed: number): void {
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes);
    this.bytes = larger;
  }

  private growNumbers(): void {
    const ends = new Int32Array(this.ends.length * 2);
    ends.set(this.ends);
    this.ends = ends;
    const hashes = new Int32Array(this.hashes.length * 2);
    hashes.set(this.hashes);
    this.hashes = hashes;
  }

  private growSlots(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let number = 0; number < this.count; number++) {
      let slot = (this.hashes[number] as number) & mask;
      while (this.slots[slot]) slot = (slot + 1) & mask;
      this.slots[slot] = number + 1;
    }
  }
}
