import { int32 } from './pool.ts';
import { textsOf } from './select.ts';
import { absent, type Vector, vectorOf } from './vector.ts';

/** The texts of each row one after the other; null when one is. Each combination is put together once. */
export function joinTexts(parts: readonly Vector[], rows: number): Vector {
  const known = textsOf(parts) ?? [];
  const texts: string[] = [];
  const places = new Map<string, number>();
  const byCombination = new Map<string, number>();
  const out = int32(rows);
  for (let row = 0; row < rows; row++) {
    const values = parts.map(({ data, mask }) => data[row & mask] as number);
    if (values.includes(absent)) {
      out[row] = absent;
      continue;
    }
    const combination = values.join();
    let place = byCombination.get(combination);
    if (place === undefined) {
      const text = values.map((value) => known[value]).join('');
      place = places.get(text) ?? texts.push(text) - 1;
      places.set(text, place);
      byCombination.set(combination, place);
    }
    out[row] = place;
  }
  return vectorOf(out, texts);
}
