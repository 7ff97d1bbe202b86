import { int32 } from './pool.ts';
import { Vector } from './vector.ts';

type Texts = readonly string[];

/** Stands for a text that is not in a list; unlike every place and null. */
const elsewhere = -0x7fffffff;

/** The same values as places in another list of texts; texts that are not in it equal none of it. */
export function align(vector: Vector, texts: Texts | null): Vector {
  if (vector.texts === texts || vector.texts === null || texts === null) return vector;
  return translated(vector, translation(vector.texts, texts), texts);
}

/** Vectors of texts over one list that holds all of theirs. */
export function unify(vectors: readonly Vector[]): readonly Vector[] {
  let texts: Texts | null = null;
  let isOne = true;
  for (const vector of vectors) {
    if (vector.texts === null || vector.texts === texts) continue;
    isOne &&= texts === null;
    texts = texts === null ? vector.texts : merged(texts, vector.texts);
  }
  return isOne ? vectors : vectors.map((vector) => align(vector, texts));
}

/** Values that compare like the texts: their places in the sorted list. */
export function ranked(vector: Vector): Vector {
  return vector.texts === null ? vector : translated(vector, ranks(vector.texts), null);
}

/** The texts of both lists; those of the first keep their places. */
export const merged = ofPair((left: Texts, right: Texts): Texts => {
  const places = placesOf(left);
  const added = right.filter((text) => !places.has(text));
  return added.length === 0 ? left : [...left, ...new Set(added)];
});

/** By place in one list the place in another; null when they are the same. */
const translation = ofPair((from: Texts, to: Texts): Int32Array | null => {
  const places = placesOf(to);
  return unlessSame(from.map((text) => places.get(text) ?? elsewhere));
});

const placesOf = ofOne((texts: Texts) => new Map(texts.map((text, place) => [text, place])));

/** By place the rank; null when the list is sorted. */
const ranks = ofOne((texts: Texts): Int32Array | null => {
  const places = placesOf([...texts].sort(byCodePoint));
  return unlessSame(texts.map((text) => places.get(text) as number));
});

const unlessSame = (places: readonly number[]): Int32Array | null =>
  places.every((place, at) => place === at) ? null : Int32Array.from(places);

/** UTF-16 order differs from that of code points only around surrogates, which names of the model do not contain. */
function byCodePoint(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function translated({ data, mask, texts: from }: Vector, places: Int32Array | null, texts: Texts | null): Vector {
  if (places === null || from === null) return new Vector(data, mask, texts);
  const out = int32(data.length);
  for (let at = 0; at < out.length; at++) {
    const value = data[at] as number;
    out[at] = value < 0 ? value : (places[value] as number);
  }
  return new Vector(out, mask, texts);
}

/** Lists are few and stay the same from batch to batch; what follows from them is computed once. */
function ofOne<T>(compute: (texts: Texts) => T): (texts: Texts) => T {
  const known = new WeakMap<Texts, { readonly value: T }>();
  return (texts) => {
    const found = known.get(texts) ?? { value: compute(texts) };
    known.set(texts, found);
    return found.value;
  };
}

function ofPair<T>(compute: (left: Texts, right: Texts) => T): (left: Texts, right: Texts) => T {
  const ofLeft = ofOne((left) => ofOne((right) => compute(left, right)));
  return (left, right) => ofLeft(left)(right);
}
