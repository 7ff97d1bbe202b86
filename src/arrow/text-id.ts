import { createHash } from 'node:crypto';

const bit62 = 1n << 62n;

/** The first 62 bits of sha256 of the text's UTF-8 bytes, with bit 62 set. */
export function textId(text: string): bigint {
  return bit62 | (createHash('sha256').update(text, 'utf8').digest().readBigUInt64BE(0) >> 2n);
}
