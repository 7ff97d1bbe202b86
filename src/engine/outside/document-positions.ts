import { LineStarts } from '../../extract/line-starts.ts';
import type { SourceText } from '../../extract/source-text.ts';
import { fillUtf8Offsets } from '../../extract/utf8-offsets.ts';
import type { PositionEncoding, ScipRange } from '../../scip/scip-document.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Turns lines and characters, counted as a document says, into positions of a text. */
export class DocumentPositions {
  private readonly lines = new LineStarts();
  private readonly bytes: Int32Array | null;

  constructor(
    private readonly source: SourceText,
    private readonly encoding: PositionEncoding,
  ) {
    const { text, utf8, ascii } = source;
    this.lines.read(text, ascii ? utf8 : null);
    this.bytes = ascii ? null : new Int32Array(text.length + 1);
    if (this.bytes) fillUtf8Offsets(text, this.bytes);
  }

  /** In UTF-16 units; null when the text has no such place. */
  units(range: ScipRange): Span | null {
    const start = this.unit(range.line, range.character);
    const end = this.unit(range.endLine, range.endCharacter);
    return start === null || end === null ? null : { start, end };
  }

  /** In UTF-8 bytes. */
  bytesOf({ start, end }: Span): Span {
    const { bytes } = this;
    return bytes ? { start: bytes[start] as number, end: bytes[end] as number } : { start, end };
  }

  private unit(line: number, character: number): number | null {
    if (line >= this.lines.count) return null;
    const start = this.lines.units[line] as number;
    const next = line + 1 < this.lines.count ? (this.lines.units[line + 1] as number) : this.source.text.length;
    const unit = this.encoding === 'utf-16' || !this.bytes ? start + character : this.counted(start, character);
    return unit !== null && unit <= next ? unit : null;
  }

  /** The unit so many bytes or characters behind the start of a line; null when there is none. */
  private counted(start: number, character: number): number | null {
    const { text } = this.source;
    let [unit, left] = [start, character];
    while (left > 0 && unit < text.length) {
      const isPair = (text.codePointAt(unit) as number) > 0xffff;
      const next = unit + (isPair ? 2 : 1);
      left -= this.encoding === 'utf-32' ? 1 : this.bytesOf({ start: unit, end: next }).end - this.byteAt(unit);
      unit = next;
    }
    return left === 0 ? unit : null;
  }

  private byteAt(unit: number): number {
    return this.bytesOf({ start: unit, end: unit }).start;
  }
}
