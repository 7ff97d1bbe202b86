import type { MatchState } from './match-state.ts';
import type { MatchStep } from './match-step.ts';
import type { NodeTest } from './node-test.ts';

/** A node that only has to be there, with the children it must have, in their order. */
export interface TestedNode {
  readonly test: NodeTest;
  readonly children: readonly TestedNode[];
}

/** Goes on, once, when a node has some children in their order, between two others. */
export class ExistsStep implements MatchStep {
  constructor(
    private readonly siblings: readonly TestedNode[],
    private readonly parent: number,
    private readonly before: number,
    private readonly after: number,
    private readonly next: MatchStep,
  ) {}

  run(state: MatchState): void {
    const { last, slots } = state;
    const parent = slots[this.parent] as number;
    const from = this.before < 0 ? parent + 1 : (last[slots[this.before] as number] as number) + 1;
    const end = this.after < 0 ? (last[parent] as number) : (slots[this.after] as number) - 1;
    if (exists(state, this.siblings, 0, from, end)) this.next.run(state);
  }
}

function exists(state: MatchState, nodes: readonly TestedNode[], at: number, from: number, end: number): boolean {
  const wanted = nodes[at];
  if (!wanted) return true;
  const { last } = state;
  for (let node = from; node <= end; node = (last[node] as number) + 1) {
    if (!wanted.test.accepts(state, node)) continue;
    const behind = (last[node] as number) + 1;
    // The first that fits leaves the most room for those behind it.
    if (exists(state, wanted.children, 0, node + 1, behind - 1)) return exists(state, nodes, at + 1, behind, end);
  }
  return false;
}
