import type { NodeNumbers } from '../node-numbers.ts';
import { nodeFlag } from '../node-rows.ts';
import type { MatchState } from './match-state.ts';
import type { TextTest } from './text-test.ts';
import type { TokenTexts } from './token-texts.ts';

/** What a pattern asks of one node by itself. */
export class NodeTest {
  /** The only kind it may have; -1 when there are several. */
  readonly #kind: number;
  /** By kind: 1 when it may have it. Null for any. */
  readonly #kinds: Uint8Array | null;
  readonly #flags: number;
  readonly #field: number;
  readonly #fieldBits: number;
  readonly #kindBits: number;
  /** For each child that may be of several kinds their bits: one of them must be there. */
  readonly #kindChoices: readonly number[];
  readonly #absent: readonly number[];
  readonly #texts: readonly TextTest[];

  constructor(
    readonly numbers: NodeNumbers,
    { children, absent, texts }: NodeSurroundings,
  ) {
    const { kinds, field } = numbers;
    this.#kind = kinds.length === 1 && typeof kinds !== 'string' ? (kinds[0] as number) : -1;
    this.#kinds = typeof kinds === 'string' ? null : kindTable(kinds);
    this.#flags = kinds === 'named' ? nodeFlag.named : 0;
    this.#field = field ?? 0;
    const choices = children.map(kindBits).filter((bits) => bits !== 0);
    this.#fieldBits = children.reduce((bits, child) => bits | (child.field === null ? 0 : 1 << child.field), 0);
    this.#kindBits = choices.filter(isOneBit).reduce((all, bits) => all | bits, 0);
    this.#kindChoices = choices.filter((bits) => !isOneBit(bits));
    this.#absent = absent;
    this.#texts = texts;
  }

  /** Bits of child kinds that a node that passes has all. */
  get neededKinds(): number {
    return this.#kindBits;
  }

  /** Bits of child kinds of which a node that passes has one; -1 when it need not. */
  get kindChoice(): number {
    return this.#kindChoices[0] ?? -1;
  }

  /** Bit of a field that a child of a node that passes has; 0 when there need not be one. */
  get neededField(): number {
    return this.#fieldBits & -this.#fieldBits;
  }

  accepts(state: MatchState, node: number): boolean {
    if (this.#kind >= 0) {
      if (state.kind[node] !== this.#kind) return false;
    } else if (this.#kinds) {
      if (this.#kinds[state.kind[node] as number] !== 1) return false;
    } else if (((state.flags[node] as number) & (this.#flags | nodeFlag.error)) !== this.#flags) return false;
    if (this.#field > 0 && state.field[node] !== this.#field) return false;
    if (((state.childFields[node] as number) & this.#fieldBits) !== this.#fieldBits) return false;
    if (((state.childKinds[node] as number) & this.#kindBits) !== this.#kindBits) return false;
    for (const choice of this.#kindChoices) if (((state.childKinds[node] as number) & choice) === 0) return false;
    return this.#lacksFields(state, node) && this.#hasTexts(state, node);
  }

  #lacksFields(state: MatchState, node: number): boolean {
    for (const field of this.#absent) {
      if (((state.childFields[node] as number) & (1 << field)) === 0) continue;
      const end = state.last[node] as number;
      for (let child = node + 1; child <= end; child = (state.last[child] as number) + 1)
        if (state.field[child] === field) return false;
    }
    return true;
  }

  #hasTexts(state: MatchState, node: number): boolean {
    for (const text of this.#texts)
      if (!text.accepts(state.token[node] as number, state.texts as TokenTexts)) return false;
    return true;
  }
}

interface NodeSurroundings {
  /** Children without which the node is no match. */
  readonly children: readonly NodeNumbers[];
  /** Fields it must not have. */
  readonly absent: readonly number[];
  readonly texts: readonly TextTest[];
}

function kindTable(kinds: readonly number[]): Uint8Array {
  const table = new Uint8Array(Math.max(...kinds, 0) + 1);
  for (const kind of kinds) table[kind] = 1;
  return table;
}

const kindBits = ({ kinds }: NodeNumbers): number =>
  typeof kinds === 'string' ? 0 : kinds.reduce((bits, kind) => bits | (1 << kind), 0);

const isOneBit = (bits: number): boolean => (bits & (bits - 1)) === 0;
