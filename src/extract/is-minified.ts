const ordinaryLine = 60;
const longLine = 300;
const smallestSize = 2048;
const newline = 10;

/**
 * Whether a text was packed for machines: nearly all of it stands in very long lines, and those are dense code. Long
 * data (digits, base64) and long prose in otherwise ordinary files do not count.
 */
export function isMinified(utf8: Uint8Array, lines: number): boolean {
  if (utf8.length < smallestSize || utf8.length < lines * ordinaryLine) return false;
  let longBytes = 0;
  let longLines = 0;
  let shortLines = 0;
  for (let start = 0; start < utf8.length; ) {
    const found = utf8.indexOf(newline, start);
    const end = found < 0 ? utf8.length : found;
    if (end - start > longLine) {
      longLines++;
      longBytes += end - start;
    } else if (end > start) shortLines++;
    start = end + 1;
  }
  if (longBytes * 2 < utf8.length || shortLines > Math.max(30, 4 * longLines)) return false;
  return isDenseCode(utf8);
}

/** Packed code is mostly letters, with much punctuation and hardly any blanks. */
function isDenseCode(utf8: Uint8Array): boolean {
  let letters = 0;
  let blanks = 0;
  let punctuation = 0;
  // Plain, as it runs too rarely to be compiled well.
  for (let at = 0; at < utf8.length; at++) {
    const byte = utf8[at] as number;
    const lower = byte | 32;
    if (lower >= 97 && lower <= 122) letters++;
    else if (byte === 32 || byte === 9) blanks++;
    else if (byte > 32 && byte < 127 && !(byte >= 48 && byte <= 57)) punctuation++;
  }
  const share = utf8.length / 100;
  return letters > 30 * share && blanks < 12 * share && punctuation > 10 * share;
}
