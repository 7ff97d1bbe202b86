import { nodeFlag } from '../node-rows.ts';
import type { MatchState } from './match-state.ts';
import type { MatchStep } from './match-step.ts';
import type { NodeTest } from './node-test.ts';

/** Takes each fitting child of a node, behind another child if one is given. */
export class ChildStep implements MatchStep {
  constructor(
    private readonly test: NodeTest,
    private readonly slot: number,
    private readonly parent: number,
    /** Slot of the child before it; -1 for none. */
    private readonly before: number,
    /** Whether an anchor follows, which no named sibling gets past. */
    private readonly isAnchored: boolean,
    private readonly next: MatchStep,
  ) {}

  run(state: MatchState): void {
    const { last, slots } = state;
    const parent = slots[this.parent] as number;
    const end = last[parent] as number;
    let node = this.before < 0 ? parent + 1 : (last[slots[this.before] as number] as number) + 1;
    for (; node <= end; node = (last[node] as number) + 1) {
      if (this.test.accepts(state, node)) {
        slots[this.slot] = node;
        this.next.run(state);
      }
      if (this.isAnchored && ((state.flags[node] as number) & ownFlags) === nodeFlag.named) return;
    }
  }
}

const ownFlags = nodeFlag.named | nodeFlag.extra;
