/** Digest of no text. */
const start = 0x811c9dc5 | 0;

/** The 32-bit FNV-1a digest of a part of a text, over its UTF-16 units. */
export function lineDigest(text: string, from = 0, to = text.length): number {
  let digest = start;
  for (let at = from; at < to; at++) digest = Math.imul(digest ^ text.charCodeAt(at), 0x01000193);
  return digest;
}

/** The same of ASCII text, from its bytes. */
export function lineDigestOfBytes(bytes: Uint8Array, from: number, to: number): number {
  let digest = start;
  for (let at = from; at < to; at++) digest = Math.imul(digest ^ (bytes[at] as number), 0x01000193);
  return digest;
}
