import { nodeFlag } from '../node-rows.ts';
import type { MatchState } from './match-state.ts';
import type { MatchStep } from './match-step.ts';
import type { NodeTest } from './node-test.ts';

/** Takes each fitting sibling behind a node. */
export class SiblingStep implements MatchStep {
  constructor(
    private readonly test: NodeTest,
    private readonly slot: number,
    private readonly before: number,
    /** Whether an anchor follows, which no named sibling gets past. */
    private readonly isAnchored: boolean,
    private readonly next: MatchStep,
  ) {}

  run(state: MatchState): void {
    const { last, slots } = state;
    const before = slots[this.before] as number;
    const parent = state.parent[before] as number;
    const end = parent < 0 ? -1 : (last[parent] as number);
    for (let node = (last[before] as number) + 1; node <= end; node = (last[node] as number) + 1) {
      if (this.test.accepts(state, node)) {
        slots[this.slot] = node;
        this.next.run(state);
      }
      if (this.isAnchored && ((state.flags[node] as number) & ownFlags) === nodeFlag.named) return;
    }
  }
}

const ownFlags = nodeFlag.named | nodeFlag.extra;
