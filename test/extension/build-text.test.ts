import { expect, it } from 'vitest';
import { buildPercent } from '../../extension/build-percent.ts';
import { buildSentence } from '../../extension/build-sentence.ts';
import { RestartPolicy } from '../../extension/engine/restart-policy.ts';
import type { BuildSummary } from '../../src/protocol/build-view.ts';

const summary: BuildSummary = {
  buildId: 'b',
  folders: [],
  languages: [
    { name: 'One', files: 1200, lines: 9 },
    { name: 'Two', files: 4, lines: 9 },
  ],
  skipped: [],
  syntaxProblems: 0,
  nodes: [{ name: 'FUNCTION', count: 1 }],
  edges: [
    { name: 'CALLS', count: 60 },
    { name: 'IMPORTS', count: 1 },
  ],
  certainty: [],
  unresolved: [],
  indexes: [],
  reuse: {
    reasons: [],
    others: [],
    files: { read: 1, kept: 2, changed: 1, added: 0, removed: 0, moved: 0 },
    rules: { ran: 90, narrowed: 40, kept: 9 },
  },
  rules: { run: 7, failed: 0, skipped: 0, fellBack: 0 },
  stages: [],
  milliseconds: 1234,
  peakMemoryBytes: 1,
  storage: '',
  messages: [],
};

it('says what was built in one sentence', () => {
  expect(buildSentence(summary)).toBe('Code graph built in 1.2 s: 1,204 files, 1 node, 61 edges.');
});

it('says what went wrong, when something did', () => {
  const rules = { run: 7, failed: 1, skipped: 2, fellBack: 0 };
  expect(
    buildSentence({
      ...summary,
      rules,
      skipped: [{ name: 'binary', count: 3 }],
      messages: ['Storage was moved aside.'],
    }),
  ).toBe(
    'Code graph built in 1.2 s: 1,204 files, 1 node, 61 edges. 1 rule failed, 2 rules skipped, 3 files left out. Storage was moved aside.',
  );
});

it('never goes back and ends near the end', () => {
  const percent = (stage: Parameters<typeof buildPercent>[0]['stage'], done: number) =>
    buildPercent({ stage, done, total: 4, message: '' });
  const all = (
    ['scan', 'extract', 'match', 'normalize', 'relate', 'graph', 'diagnose', 'record', 'store'] as const
  ).flatMap((stage) => [0, 2, 4].map((done) => percent(stage, done)));
  expect(all).toEqual([...all].sort((a, b) => a - b));
  expect(all[0]).toBe(0);
  expect(all.at(-1)).toBe(100);
});

it('starts a process again three times in a row, then no more until it is asked to or time has passed', () => {
  const policy = new RestartPolicy();
  expect([0, 1, 2, 3].map((time) => policy.shouldRestart(time))).toEqual([true, true, true, false]);
  expect(policy.shouldRestart(200_000)).toBe(true);
  policy.forgive();
  expect(policy.shouldRestart(200_001)).toBe(true);
});
