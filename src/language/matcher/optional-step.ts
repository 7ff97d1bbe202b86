import type { MatchState } from './match-state.ts';
import type { MatchStep } from './match-step.ts';
import type { NodeTest } from './node-test.ts';

/** Where an optional child may stand. */
interface OptionalPlace {
  readonly slot: number;
  readonly parent: number;
  /** Slots of the children around it; -1 for none. */
  readonly before: number;
  readonly after: number;
  /** Its slot and those of the nodes below it. */
  readonly slots: readonly number[];
}

/** Takes each fitting child of a node with what is below it; when there is none, goes on without. */
export class OptionalStep implements MatchStep {
  #isFound = false;
  readonly #inside: MatchStep;

  constructor(
    private readonly test: NodeTest,
    private readonly place: OptionalPlace,
    /** The steps below the child, then the given one. */
    inside: (then: MatchStep) => MatchStep,
    private readonly next: MatchStep,
  ) {
    this.#inside = inside({
      run: (state) => {
        this.#isFound = true;
        next.run(state);
      },
    });
  }

  run(state: MatchState): void {
    const { last, slots } = state;
    const { slot, parent, before, after } = this.place;
    const above = slots[parent] as number;
    const end = after < 0 ? (last[above] as number) : (slots[after] as number) - 1;
    let node = before < 0 ? above + 1 : (last[slots[before] as number] as number) + 1;
    this.#isFound = false;
    for (; node <= end; node = (last[node] as number) + 1) {
      if (!this.test.accepts(state, node)) continue;
      slots[slot] = node;
      this.#inside.run(state);
    }
    if (this.#isFound) return;
    for (const absent of this.place.slots) slots[absent] = -1;
    this.next.run(state);
  }
}
