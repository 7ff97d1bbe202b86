import { isAscii, isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'latin-1';

/** A decoded source file without its byte order mark; every span is relative to this text. */
export interface SourceText {
  readonly encoding: Encoding;
  readonly text: string;
  /** The text in UTF-8. */
  readonly utf8: Uint8Array;
  /** Whether UTF-8 bytes and UTF-16 units are the same positions. */
  readonly ascii: boolean;
}

const probed = 8000;

/** Decodes the bytes of a file; null when they are not text. */
export function decodeSource(bytes: Buffer): SourceText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe && !(bytes[2] === 0 && bytes[3] === 0)) {
    return fromText('utf-16le', new TextDecoder('utf-16le').decode(bytes));
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();
    return fromText('utf-16be', new TextDecoder('utf-16le').decode(even));
  }
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasMark ? bytes.subarray(3) : bytes;
  if (body.subarray(0, probed).includes(0)) return null;
  const encoding = hasMark ? 'utf-8-bom' : 'utf-8';
  if (isAscii(body)) return { encoding, text: body.toString('latin1'), utf8: body, ascii: true };
  if (isUtf8(body)) return { encoding, text: body.toString('utf8'), utf8: body, ascii: false };
  return hasControlCharacters(body) ? null : fromText('latin-1', body.toString('latin1'));
}

function fromText(encoding: Encoding, text: string): SourceText {
  const utf8 = Buffer.from(text, 'utf8');
  return { encoding, text, utf8, ascii: utf8.length === text.length };
}

/** Data formats without NUL bytes still give themselves away by control characters. */
function hasControlCharacters(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, probed);
  let controls = 0;
  for (const byte of sample) {
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls++;
  }
  return controls * 20 > sample.length;
}
