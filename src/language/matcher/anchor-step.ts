import { nodeFlag } from '../node-rows.ts';
import type { MatchState } from './match-state.ts';
import type { MatchStep } from './match-step.ts';

/**
 * Goes on when no named sibling stands between two nodes; a missing side (-1) stands for the start or the end of the
 * parent. Comments and other extras do not count, unless one of the two nodes is itself an extra.
 */
export class AnchorStep implements MatchStep {
  constructor(
    private readonly before: number,
    private readonly after: number,
    private readonly next: MatchStep,
  ) {}

  run(state: MatchState): void {
    const { parent, last, flags, slots } = state;
    const before = this.before < 0 ? -1 : (slots[this.before] as number);
    const after = this.after < 0 ? -1 : (slots[this.after] as number);
    const above = parent[before < 0 ? after : before] as number;
    const end = after < 0 ? (last[above] as number) : after - 1;
    const isExtra = ((flags[before] ?? 0) | (flags[after] ?? 0)) & nodeFlag.extra;
    let node = before < 0 ? above + 1 : (last[before] as number) + 1;
    for (; node <= end; node = (last[node] as number) + 1) {
      const flag = flags[node] as number;
      if (flag & nodeFlag.named && (flag & nodeFlag.extra) <= isExtra) return;
    }
    this.next.run(state);
  }
}
