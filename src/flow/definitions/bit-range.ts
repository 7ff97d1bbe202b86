/** Takes away the bits from `from` up to, not including, `to`. */
export function clearBits(words: Int32Array, from: number, to: number): void {
  if (to <= from) return;
  const [first, last] = [from >> 5, (to - 1) >> 5];
  const head = -1 << (from & 31);
  const tail = -1 >>> (31 - ((to - 1) & 31));
  if (first === last) {
    words[first] = (words[first] as number) & ~(head & tail);
    return;
  }
  words[first] = (words[first] as number) & ~head;
  words.fill(0, first + 1, last);
  words[last] = (words[last] as number) & ~tail;
}

export function setBit(words: Int32Array, bit: number): void {
  words[bit >> 5] = (words[bit >> 5] as number) | (1 << (bit & 31));
}

/** The next bit that is set, from `from` up to, not including, `to`; -1 without. */
export function nextBit(words: Int32Array, from: number, to: number): number {
  for (let bit = from; bit < to; ) {
    const rest = (words[bit >> 5] as number) >>> (bit & 31);
    if (rest !== 0) {
      const found = bit + 31 - Math.clz32(rest & -rest);
      return found < to ? found : -1;
    }
    bit = (bit | 31) + 1;
  }
  return -1;
}

/** Adds the bits of `from` to those of a row of a matrix; whether there are new ones. */
export function mergeBits(into: Int32Array, at: number, from: Int32Array, words: number): boolean {
  let isNew = false;
  for (let word = 0; word < words; word++) {
    const before = into[at + word] as number;
    const after = before | (from[word] as number);
    if (after === before) continue;
    into[at + word] = after;
    isNew = true;
  }
  return isNew;
}
