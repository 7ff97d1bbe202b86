/** Fills `offsets[i]` with the UTF-8 byte at which UTF-16 unit `i` of a well-formed text starts, for 0 … length. */
export function fillUtf8Offsets(text: string, offsets: Int32Array): void {
  let byte = 0;
  for (let unit = 0; unit < text.length; unit++) {
    offsets[unit] = byte;
    const code = text.charCodeAt(unit);
    if (code < 0x80) byte += 1;
    else if (code < 0x800) byte += 2;
    // Each half of a pair counts two of the four bytes, so a position between them stays in order.
    else if (code >= 0xd800 && code < 0xe000) byte += 2;
    else byte += 3;
  }
  offsets[text.length] = byte;
}
