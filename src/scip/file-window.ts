import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const windowBytes = 1 << 20;

/** Reads a file from front to end through a window, so that it may be larger than memory. */
export class FileWindow {
  readonly size: number;
  private readonly descriptor: number;
  private window: Buffer = Buffer.alloc(0);
  /** Where the window starts in the file. */
  private from = 0;
  /** What is read next, counted from the start of the window. */
  private next = 0;

  constructor(path: string) {
    this.descriptor = openSync(path, 'r');
    this.size = fstatSync(this.descriptor).size;
  }

  get position(): number {
    return this.from + this.next;
  }

  byte(): number {
    if (this.next >= this.window.length) this.fill(1);
    return this.window[this.next++] as number;
  }

  /** The next bytes; they stay what they are until the next call. */
  bytes(length: number): Uint8Array {
    if (this.next + length > this.window.length) this.fill(length);
    this.next += length;
    return this.window.subarray(this.next - length, this.next);
  }

  skip(length: number): void {
    if (this.position + length > this.size) throw new Error('The file ends too early.');
    this.next += length;
  }

  close(): void {
    closeSync(this.descriptor);
  }

  private fill(length: number): void {
    const position = this.position;
    if (position + length > this.size) throw new Error('The file ends too early.');
    const wanted = Math.min(Math.max(length, windowBytes), this.size - position);
    if (this.window.length < wanted) this.window = Buffer.allocUnsafe(wanted);
    let read = 0;
    while (read < wanted) {
      const got = readSync(this.descriptor, this.window, read, wanted - read, position + read);
      if (got === 0) throw new Error('The file ends too early.');
      read += got;
    }
    this.window = this.window.subarray(0, wanted);
    this.from = position;
    this.next = 0;
  }
}
