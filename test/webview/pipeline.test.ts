import { describe, expect, it } from 'vitest';
import type { RuleRow } from '../../src/protocol/rule-view.ts';
import { pipelineLayout } from '../../webview/panels/rules/pipeline/pipeline-layout.ts';
import { reach } from '../../webview/panels/rules/pipeline/reach.ts';
import { tableDepths } from '../../webview/panels/rules/pipeline/table-depths.ts';
import { sampleRules } from './sample-rules.ts';

// Part 17: the rule graph as a picture.

const rule = (id: string, stage: RuleRow['stage'], inputs: readonly string[], output: string): RuleRow => ({
  ...(sampleRules[0] as RuleRow),
  id,
  stage,
  inputs,
  output,
});
const rules = [
  rule('m', 'match', ['syntax'], 'match_call'),
  rule('n', 'normalize', ['match_call', 'token'], 'call'),
  rule('r1', 'relate', ['call'], 'target'),
  rule('r2', 'relate', ['call', 'first'], 'target'),
  rule('r0', 'relate', ['call'], 'first'),
  rule('g', 'graph', ['target', 'token'], 'edge'),
  rule('alone', 'graph', ['token'], 'other'),
];

describe('The picture of the pipeline', () => {
  it('puts every table below all it is computed from, and after the stages before its own', () => {
    expect(Object.fromEntries(tableDepths(rules))).toEqual({
      syntax: 0,
      token: 0,
      match_call: 1,
      call: 2,
      first: 3,
      target: 4,
      edge: 5,
      other: 5,
    });
    const { boxes, edges, stages } = pipelineLayout(rules, 3);
    const placeOf = new Map(boxes.map((box) => [box.table, box]));
    for (const { from, to } of edges)
      expect(placeOf.get(from)?.y, `${from} ${to}`).toBeLessThan(placeOf.get(to)?.y ?? 0);
    expect(stages.map(({ stage }) => stage)).toEqual(['extract', 'match', 'normalize', 'relate', 'graph']);
    expect(placeOf.get('target')?.rules.map(({ id }) => id)).toEqual(['r1', 'r2']);
  });

  it('has no two boxes in one place, in lines of any length', () => {
    for (const perLine of [1, 2, 5]) {
      const { boxes, width, height } = pipelineLayout(rules, perLine);
      expect(boxes).toHaveLength(8);
      expect(new Set(boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(8);
      for (const box of boxes) {
        expect(box.x).toBeLessThan(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
      }
    }
  });

  it('is the same whatever the order of the rules', () => {
    const tables = (list: readonly RuleRow[]) =>
      pipelineLayout(list, 3)
        .boxes.map(({ table, x, y }) => `${table} ${x} ${y}`)
        .sort();
    expect(tables(rules.toReversed())).toEqual(tables(rules));
  });

  it('draws a cycle instead of failing, for a broken rule set must be seen too', () => {
    const cycle = [rule('a', 'relate', ['two'], 'one'), rule('b', 'relate', ['one'], 'two')];
    expect(
      pipelineLayout(cycle, 3)
        .boxes.map(({ table }) => table)
        .sort(),
    ).toEqual(['one', 'two']);
  });

  it('knows what a table is computed from and what is computed from it', () => {
    const { edges } = pipelineLayout(rules, 3);
    const { up, down } = reach(edges, 'first');
    expect([...up].sort()).toEqual(['call', 'match_call', 'syntax', 'token']);
    expect([...down].sort()).toEqual(['edge', 'target']);
  });
});
