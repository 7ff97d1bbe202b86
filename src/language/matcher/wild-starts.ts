import { must } from '../../model/must.ts';
import type { MatchStart } from './match-start.ts';
import type { MatchState } from './match-state.ts';

/**
 * Patterns whose first node may be of any kind. They are found by a kind or a field their first node must have among its
 * children: trying each at every node would cost more than all other patterns together.
 */
export class WildStarts {
  /** By bit of a child's kind, by bit of a child's field: places of patterns. */
  readonly #byKind: readonly (readonly number[])[];
  readonly #byField: readonly (readonly number[])[];
  /** Patterns that need no child. */
  readonly #always: readonly MatchStart[];
  readonly #kindBits: number;
  readonly #fieldBits: number;
  readonly #found: MatchStart[] = [];
  readonly #places: number[] = [];

  constructor(private readonly starts: readonly MatchStart[]) {
    const kinds = starts.map(({ test }) => test.neededKinds);
    const fields = starts.map(({ test }, at) => (kinds[at] === 0 ? test.neededField : 0));
    this.#byKind = placesByBit(kinds);
    this.#byField = placesByBit(fields);
    this.#kindBits = kinds.reduce((all, bits) => all | bits, 0);
    this.#fieldBits = fields.reduce((all, bits) => all | bits, 0);
    this.#always = starts.filter((_, at) => kinds[at] === 0 && fields[at] === 0);
  }

  /** Those worth a try at a node, in their order. The list is used again for the next node. */
  startsAt(state: MatchState, node: number): readonly MatchStart[] {
    const kinds = (state.childKinds[node] as number) & this.#kindBits;
    const fields = (state.childFields[node] as number) & this.#fieldBits;
    if (kinds === 0 && fields === 0) return this.#always;
    this.#places.length = 0;
    this.#collect(kinds, this.#byKind);
    this.#collect(fields, this.#byField);
    this.#found.length = 0;
    for (const place of this.#places) this.#found.push(must(this.starts[place]));
    for (const start of this.#always) this.#found.push(start);
    return this.#found;
  }

  #collect(bits: number, placesOf: readonly (readonly number[])[]): void {
    for (let left = bits; left !== 0; left &= left - 1)
      for (const place of must(placesOf[31 - Math.clz32(left & -left)])) this.#insert(place);
  }

  /** Keeps places in order and without repetition; there are few. */
  #insert(place: number): void {
    const places = this.#places;
    let at = places.length;
    while (at > 0 && (places[at - 1] as number) > place) at--;
    if (places[at - 1] === place) return;
    for (let to = places.length; to > at; to--) places[to] = places[to - 1] as number;
    places[at] = place;
  }
}

function placesByBit(bitsOf: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: 32 }, (_, bit) => bitsOf.flatMap((bits, place) => ((bits >>> bit) & 1 ? [place] : [])));
}
