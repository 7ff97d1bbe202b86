import type { Vector } from './vector.ts';

/** Stands for a text that is not in a list; unlike every place and null. */
const elsewhere = -0x7fffffff;

/** The same values as places in another list of texts; texts that are not in it equal none of it. */
export function align(vector: Vector, texts: readonly string[] | null): Vector {
  if (vector.texts === texts || vector.texts === null || texts === null) return vector;
  const places = new Map(texts.map((text, place) => [text, place]));
  return {
    ...translated(
      vector,
      vector.texts.map((text) => places.get(text) ?? elsewhere),
    ),
    texts,
  };
}

/** Vectors of texts over one list that holds all of theirs. */
export function unify(vectors: readonly Vector[]): readonly Vector[] {
  const lists = new Set(vectors.flatMap(({ texts }) => (texts === null ? [] : [texts])));
  if (lists.size < 2) return vectors;
  const texts = [...new Set([...lists].flat())];
  return vectors.map((vector) => align(vector, texts));
}

/** Values that compare like the texts: their places in the sorted list. */
export function ranked(vector: Vector): Vector {
  const { texts } = vector;
  if (texts === null) return vector;
  const places = new Map([...texts].sort(byCodePoint).map((text, place) => [text, place]));
  return translated(
    vector,
    texts.map((text) => places.get(text) as number),
  );
}

/** UTF-16 order differs from that of code points only around surrogates, which names of the model do not contain. */
const byCodePoint = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

function translated({ data, mask }: Vector, places: readonly number[]): Vector {
  const out = new Int32Array(data.length);
  for (let at = 0; at < out.length; at++) {
    const value = data[at] as number;
    out[at] = value < 0 ? value : (places[value] as number);
  }
  return { data: out, mask, texts: null };
}
