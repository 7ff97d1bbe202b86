/** How many UTF-16 units of a text its first bytes of UTF-8 are. */
export function unitsOfBytes(text: string, bytes: number): number {
  let [units, left] = [0, bytes];
  for (const character of text) {
    left -= Buffer.byteLength(character);
    if (left < 0) break;
    units += character.length;
  }
  return units;
}
