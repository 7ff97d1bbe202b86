import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planChanges } from '../../src/graph/plan-changes.ts';
import type { PlanNode } from '../../src/protocol/rule-view.ts';

const operator = (name: string, children: readonly PlanNode[] = [], rows: number | null = null): PlanNode => ({
  name,
  detail: [],
  estimatedRows: null,
  rows,
  milliseconds: null,
  children,
});

const drawn = (before: PlanNode, after: PlanNode) =>
  planChanges(before, after).map(({ change, depth, text }) => `${change} ${depth} ${text}`);

const plans = fc.letrec<{ plan: PlanNode }>((tie) => ({
  plan: fc
    .tuple(
      fc.constantFrom('SCAN', 'JOIN', 'FILTER'),
      fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('plan'), { maxLength: 2 })),
    )
    .map(([name, children]) => operator(name, children)),
})).plan;

const preorder = (node: PlanNode): readonly string[] => [node.name, ...node.children.flatMap(preorder)];

describe('Plans of two builds', () => {
  it('are laid over each other: what is new, what is gone, and what stayed with both figures', () => {
    const before = operator('JOIN', [operator('SCAN', [], 5), operator('FILTER')]);
    const after = operator('JOIN', [operator('SCAN', [], 9), operator('SORT')]);
    expect(drawn(before, after)).toEqual(['same 0 JOIN', 'same 1 SCAN', 'removed 1 FILTER', 'added 1 SORT']);
    expect(planChanges(before, after)[1]).toMatchObject({ before: { rows: 5 }, after: { rows: 9 } });
  });

  it('count an operator that moved deeper as another one', () => {
    expect(drawn(operator('SCAN'), operator('FILTER', [operator('SCAN')]))).toEqual([
      'removed 0 SCAN',
      'added 0 FILTER',
      'added 1 SCAN',
    ]);
  });

  it('are the same when only filters made while running, or bounds from statistics, differ', () => {
    const scan = (bound: number) => ({
      ...operator('SEQ_SCAN'),
      detail: [`Filters: file>=${bound}`, `Dynamic Filters: token IN (${bound})`],
    });
    expect(planChanges(scan(3), scan(44)).map(({ change }) => change)).toEqual(['same']);
  });

  it('hold every operator of both, in order', () => {
    fc.assert(
      fc.property(plans, plans, (before, after) => {
        const lines = planChanges(before, after);
        const side = (gone: string) => lines.filter(({ change }) => change !== gone).map(({ text }) => text);
        expect(side('added')).toEqual(preorder(before));
        expect(side('removed')).toEqual(preorder(after));
      }),
    );
  });
});
