const chunkSize = 1 << 18;
const mostKept = 1 << 23;

/** Memory that is given out piece by piece and taken back all at once. */
export class Pool {
  private chunks: Int32Array[] = [];
  private chunk: Int32Array = new Int32Array(0);
  private place = 0;
  private used = 0;

  /** What is in it is left over from before. */
  take(length: number): Int32Array {
    if (this.used + length > this.chunk.length) this.advance(length);
    const at = this.used;
    this.used = at + length;
    return new Int32Array(this.chunk.buffer, at * 4, length);
  }

  /** The first part of an array; the rest is free again if nothing was taken since. */
  trim(array: Int32Array, length: number): Int32Array {
    const start = array.byteOffset >> 2;
    if (array.buffer === this.chunk.buffer && start + array.length === this.used) this.used = start + length;
    return array.subarray(0, length);
  }

  /** Everything taken is free again. One huge file should not hold its memory for the rest of the run. */
  reset(): void {
    let kept = 0;
    this.chunks = this.chunks.filter((chunk) => {
      kept += chunk.length;
      return kept <= mostKept;
    });
    this.place = 0;
    this.used = 0;
    this.chunk = this.chunks[0] ?? new Int32Array(0);
  }

  private advance(length: number): void {
    const next = this.chunks.findIndex((chunk, at) => at > this.place && chunk.length >= length);
    if (next < 0) this.chunks.push(new Int32Array(Math.max(chunkSize, length)));
    this.place = next < 0 ? this.chunks.length - 1 : next;
    this.chunk = this.chunks[this.place] as Int32Array;
    this.used = 0;
  }
}

/** Null stands for memory of its own, which lasts as long as somebody holds it. */
let current: Pool | null = null;

/** Does some work with the arrays it makes taken from a pool. */
export function within<T>(pool: Pool | null, work: () => T): T {
  const before = current;
  current = pool;
  try {
    return work();
  } finally {
    current = before;
  }
}

/** An array to be filled: its values are arbitrary. */
export const int32 = (length: number): Int32Array => (current === null ? new Int32Array(length) : current.take(length));

export const zeros = (length: number): Int32Array =>
  current === null ? new Int32Array(length) : current.take(length).fill(0);

/** The first part of the array made last. */
export const trimmed = (array: Int32Array, length: number): Int32Array =>
  length === array.length ? array : current === null ? array.subarray(0, length) : current.trim(array, length);
