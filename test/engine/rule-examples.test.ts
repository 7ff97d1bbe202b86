import { describe, expect, it } from 'vitest';
import { shippedRule } from '../../src/engine/examples/examples-of.ts';
import { runExamples } from '../../src/engine/examples/run-examples.ts';
import { assets } from '../tools/built-graph.ts';

const signal = new AbortController().signal;
const rule = shippedRule('global-names');

describe('Examples of a rule', () => {
  it('are built and compared with what the rule must find', async () => {
    const runs = await runExamples(rule, assets, signal);
    expect(runs.map(({ title, state }) => [title, state])).toEqual(rule.examples.map(({ title }) => [title, 'passed']));
  });

  it('say what is missing and what is too much', async () => {
    const [example] = rule.examples;
    const edges = ['b.ts:1 __DEV__ REFERS_TO a.d.ts:other'];
    const [run] = await runExamples(
      { ...rule, examples: [{ title: 'wrong', files: example?.files ?? {}, edges }] },
      assets,
      signal,
    );
    expect(run).toEqual({
      title: 'wrong',
      state: 'failed',
      missing: edges,
      unexpected: ['b.ts:1 __DEV__ REFERS_TO a.d.ts:__DEV__'],
      rows: null,
    });
  });

  it('count rows where a rule leads to no edges', async () => {
    const counted = shippedRule('discarded-jumps');
    const runs = await runExamples(counted, assets, signal);
    expect(runs.map(({ state, rows }) => [state, rows])).toEqual(counted.examples.map(({ rows }) => ['passed', rows]));
    const [first] = counted.examples;
    const wrong = {
      ...counted,
      examples: [{ ...first, title: 'wrong', files: first?.files ?? {}, edges: [], rows: 99 }],
    };
    expect((await runExamples(wrong, assets, signal))[0]?.state).toBe('failed');
  });

  it('have the index of another tool that they draw', async () => {
    const rule = shippedRule('index-targets');
    expect(rule.examples.some(({ files }) => 'index.scip' in files)).toBe(true);
    const runs = await runExamples(rule, assets, signal);
    expect(runs.map(({ state }) => state)).toEqual(rule.examples.map(() => 'passed'));
  });

  it('are refused with a sentence for a rule that does not come with the program', () => {
    expect(() => shippedRule('mine')).toThrow('The rule mine has no examples: it does not come with the program.');
  });
});
