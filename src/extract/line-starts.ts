const lineFeed = 10;
const carriageReturn = 13;

/** Where the lines of a text start, in UTF-16 units. Lines end as editors end them: LF, CR LF or a lone CR. */
export class LineStarts {
  units = new Int32Array(1024);
  count = 0;

  /** Reads ASCII text from its bytes, which is faster than from the string. */
  read(text: string, ascii: Uint8Array | null): void {
    this.count = 0;
    this.add(0);
    if (ascii) this.readBytes(ascii);
    else this.readUnits(text);
  }

  /** How many lines a text of that length has, as people count: what follows the last line break is one only if it is something. */
  counted(length: number): number {
    return this.units[this.count - 1] === length ? this.count - 1 : this.count;
  }

  /** Line and column of a position, both from 1. */
  place(unit: number): { readonly line: number; readonly column: number } {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.units[middle] as number) <= unit) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: unit - (this.units[low] as number) + 1 };
  }

  /** Where a line, counted from 0, ends without what ends it. */
  endOf(line: number, text: string): number {
    if (line + 1 === this.count) return text.length;
    const next = this.units[line + 1] as number;
    return text.charCodeAt(next - 1) === lineFeed && text.charCodeAt(next - 2) === carriageReturn ? next - 2 : next - 1;
  }

  private readBytes(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte > carriageReturn) continue;
      if (byte === lineFeed || (byte === carriageReturn && bytes[at + 1] !== lineFeed)) this.add(at + 1);
    }
  }

  private readUnits(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit > carriageReturn) continue;
      if (unit === lineFeed || (unit === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) this.add(at + 1);
    }
  }

  private add(start: number): void {
    if (this.count === this.units.length) {
      const larger = new Int32Array(this.count * 2);
      larger.set(this.units);
      this.units = larger;
    }
    this.units[this.count++] = start;
  }
}
