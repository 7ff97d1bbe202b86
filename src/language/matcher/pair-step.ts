import type { MatchState } from './match-state.ts';
import type { MatchStep } from './match-step.ts';

/** Goes on when two nodes have texts, and the texts are the same, or are not. */
export class PairStep implements MatchStep {
  constructor(
    private readonly left: number,
    private readonly right: number,
    private readonly isSame: boolean,
    private readonly next: MatchStep,
  ) {}

  run(state: MatchState): void {
    const left = this.#token(state, this.left);
    const right = this.#token(state, this.right);
    if (left >= 0 && right >= 0 && (left === right) === this.isSame) this.next.run(state);
  }

  #token({ slots, token }: MatchState, slot: number): number {
    return token[slots[slot] as number] ?? -1;
  }
}
