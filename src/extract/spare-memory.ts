const page = 1 << 16;
const largest = 32 << 20;
const most = 6;

/**
 * Memory of batches that were merged, to be filled anew: what is handed over from thread to thread counts as new in each, and would
 * make both collect garbage again and again.
 */
export class SpareMemory {
  /** Smallest first. */
  private spare: ArrayBuffer[] = [];

  give(buffers: readonly ArrayBuffer[]): void {
    this.spare = [...this.spare, ...buffers.filter(({ byteLength }) => byteLength > 0 && byteLength <= largest)]
      .sort((left, right) => left.byteLength - right.byteLength)
      .slice(-most);
  }

  /** At least so many bytes; what is in them is left over from before. */
  take(bytes: number): ArrayBuffer {
    const at = this.spare.findIndex(({ byteLength }) => byteLength >= bytes);
    const found = this.spare[at];
    // A little more than is asked for, so that a batch that is a little larger finds room in it.
    if (!found || found.byteLength > 2 * bytes + page) return new ArrayBuffer(Math.ceil((bytes * 1.25) / page) * page);
    this.spare.splice(at, 1);
    return found;
  }
}
