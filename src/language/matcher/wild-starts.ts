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
  readonly #always: readonly number[];
  readonly #kindBits: number;
  readonly #fieldBits: number;
  /** By place: bits that the kinds of the children have all, and of which they have one. */
  readonly #needed: Int32Array;
  readonly #choice: Int32Array;
  readonly #places: Int32Array;
  #count = 0;

  constructor(private readonly starts: readonly MatchStart[]) {
    this.#places = new Int32Array(starts.length);
    this.#needed = Int32Array.from(starts, ({ test }) => test.neededKinds);
    this.#choice = Int32Array.from(starts, ({ test }) => test.kindChoice);
    const kinds = starts.map(({ test }) => lookupBits(test));
    const fields = starts.map(({ test }, at) => (kinds[at] === 0 ? test.neededField : 0));
    this.#byKind = placesByBit(kinds);
    this.#byField = placesByBit(fields);
    this.#kindBits = kinds.reduce((all, bits) => all | bits, 0);
    this.#fieldBits = fields.reduce((all, bits) => all | bits, 0);
    this.#always = [...starts.keys()].filter((at) => kinds[at] === 0 && fields[at] === 0);
  }

  /** How many are worth a try at a node; `at` answers which. */
  find(state: MatchState, node: number): number {
    const kinds = (state.childKinds[node] as number) & this.#kindBits;
    const fields = (state.childFields[node] as number) & this.#fieldBits;
    this.#count = 0;
    for (const place of this.#always) this.#insert(place);
    if (kinds === 0 && fields === 0) return this.#count;
    const found = state.childKinds[node] as number;
    this.#collect(kinds, this.#byKind, found);
    this.#collect(fields, this.#byField, found);
    return this.#count;
  }

  /** In the order of the patterns. */
  at(index: number): MatchStart {
    return must(this.starts[this.#places[index] as number]);
  }

  #collect(bits: number, placesOf: readonly (readonly number[])[], kinds: number): void {
    for (let left = bits; left !== 0; left &= left - 1)
      for (const place of must(placesOf[31 - Math.clz32(left & -left)])) {
        const needed = this.#needed[place] as number;
        if ((kinds & needed) === needed && (kinds & (this.#choice[place] as number)) !== 0) this.#insert(place);
      }
  }

  /** Keeps places in order and without repetition; there are few. */
  #insert(place: number): void {
    const places = this.#places;
    let at = this.#count;
    while (at > 0 && (places[at - 1] as number) > place) at--;
    if (at > 0 && places[at - 1] === place) return;
    for (let to = this.#count; to > at; to--) places[to] = places[to - 1] as number;
    places[at] = place;
    this.#count++;
  }
}

/** Bits of child kinds of which one leads to a pattern; 0 when its children may be anything. */
function lookupBits({ neededKinds, kindChoice }: MatchStart['test']): number {
  if (neededKinds !== 0) return neededKinds & -neededKinds;
  return kindChoice === -1 ? 0 : kindChoice;
}

function placesByBit(bitsOf: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: 32 }, (_, bit) => bitsOf.flatMap((bits, place) => ((bits >>> bit) & 1 ? [place] : [])));
}
