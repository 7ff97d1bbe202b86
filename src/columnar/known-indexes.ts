import type { JoinIndex } from './join-index.ts';
import type { Vector } from './vector.ts';

/** Indexes made before, by their key columns. */
export class KnownIndexes {
  private readonly byKeys = new WeakMap<Vector, (readonly [readonly Vector[], JoinIndex])[]>();

  find(keys: readonly Vector[]): JoinIndex | null {
    const found = this.byKeys.get(keys[0] as Vector)?.find(([known]) => isSame(known, keys));
    return found?.[1] ?? null;
  }

  keep(keys: readonly Vector[], index: JoinIndex): JoinIndex {
    const [first] = keys;
    const known = this.byKeys.get(first as Vector) ?? [];
    known.push([keys, index]);
    this.byKeys.set(first as Vector, known);
    return index;
  }
}

const isSame = (left: readonly Vector[], right: readonly Vector[]): boolean =>
  left.length === right.length && left.every((key, at) => key === right[at]);
