import type { CaptureFamilyName } from '../../model/captures.ts';
import { must } from '../../model/must.ts';
import type { MatchRows } from './match-rows.ts';
import type { MatchStart } from './match-start.ts';
import { MatchState } from './match-state.ts';
import type { SyntaxColumns } from './syntax-columns.ts';
import type { TokenTexts } from './token-texts.ts';
import { WildStarts } from './wild-starts.ts';

/** Finds everything the patterns of a language say about a file in one pass over its nodes. */
export class Matcher {
  readonly #state: MatchState;
  /** By kind of the first node. */
  readonly #byKind: readonly (readonly MatchStart[])[];
  /** Where the first node may be of any kind. */
  readonly #ofAnyKind: WildStarts;
  /** The group tried last at the current node. */
  #group = -1;

  constructor(
    starts: readonly MatchStart[],
    slots: number,
    /** Families whose patterns cannot all be matched here, and why; they get no rows. */
    readonly refused: ReadonlyMap<CaptureFamilyName, string>,
  ) {
    this.#state = new MatchState(slots);
    this.#ofAnyKind = new WildStarts(starts.filter(({ test: { numbers } }) => typeof numbers.kinds === 'string'));
    const byKind = new Map<number, MatchStart[]>();
    for (const start of starts) {
      const { kinds } = start.test.numbers;
      if (typeof kinds === 'string') continue;
      for (const kind of kinds) byKind.set(kind, [...(byKind.get(kind) ?? []), start]);
    }
    const highest = Math.max(0, ...byKind.keys());
    this.#byKind = Array.from({ length: highest + 1 }, (_, kind) => byKind.get(kind) ?? []);
  }

  /** Adds the rows of a file to those of each family, in the order of the families. */
  match(columns: SyntaxColumns, texts: TokenTexts, rows: readonly MatchRows[]): void {
    const state = this.#state;
    state.load(columns, texts, rows);
    const { kind } = columns;
    const byKind = this.#byKind;
    const wild = this.#ofAnyKind;
    for (let node = 0; node < columns.rows; node++) {
      this.#group = -1;
      const starts = byKind[kind[node] as number];
      if (starts) for (let at = 0; at < starts.length; at++) this.#try(starts[at] as MatchStart, node);
      const count = wild.find(state, node);
      for (let at = 0; at < count; at++) this.#try(wild.at(at), node);
    }
  }

  #try(start: MatchStart, node: number): void {
    const state = this.#state;
    if (!start.test.accepts(state, node)) return;
    if (start.group !== this.#group) {
      this.#group = start.group;
      state.mark = must(state.rows[start.family]).length;
    }
    state.slots[0] = node;
    start.step.run(state);
  }
}
