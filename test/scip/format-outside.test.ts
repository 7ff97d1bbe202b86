import { expect, it } from 'vitest';
import { formatOutside } from '../../src/cli/format/format-outside.ts';

const report = { source: 'index.scip', tool: 'drawer 2', documents: 1200, used: 1199, problem: null, places: [] };

it('A build says how often an index and the rules agree, and how they differ', () => {
  const kinds = [
    { name: 'same', count: 4000 },
    { name: 'chosen', count: 10 },
    { name: 'no_target', count: 3 },
    { name: 'outside', count: 2 },
  ];
  expect(
    formatOutside([
      { ...report, kinds },
      { ...report, kinds: [{ name: 'same', count: 1 }] },
    ]),
  ).toBe(
    'index.scip (drawer 2), 1,199 of 1,200 documents: 4,010 names agree, 5 differ (3 no_target, 2 outside)\n' +
      'index.scip (drawer 2), 1,199 of 1,200 documents: 1 names agree, 0 differ\n',
  );
});

it('A build says why an index is not used', () => {
  const problem = 'It has no documents.';
  expect(formatOutside([{ ...report, tool: '', used: 0, kinds: [], problem }])).toBe(
    'index.scip, 0 of 1,200 documents: It has no documents.\n',
  );
});
