import { expect, it } from 'vitest';
import { durationText } from '../../webview/components/duration-text.ts';
import { filterRules } from '../../webview/panels/rules/filter-rules.ts';
import { sortRules } from '../../webview/panels/rules/sort-rules.ts';
import { sampleRules } from './sample-rules.ts';

it('lists failed, skipped and fallen back rules first, then the slowest', () => {
  expect(sortRules(sampleRules, null).map(({ id }) => id)).toEqual([
    'call-through-import',
    'override-of-base',
    'method-call-by-type',
    'match-call-sites',
    'call-in-same-scope',
    'scope-of-binding',
    'edges-of-calls',
  ]);
});

it('sorts by a column both ways', () => {
  const byRows = sortRules(sampleRules, { column: 'rows', isDescending: true });
  expect(byRows[0]?.id).toBe('match-call-sites');
  expect(sortRules(sampleRules, { column: 'stage', isDescending: false })[0]?.stage).toBe('match');
});

it('filters by every word, over all texts of a row', () => {
  expect(filterRules(sampleRules, 'relate fell back').map(({ id }) => id)).toEqual(['method-call-by-type']);
  expect(filterRules(sampleRules, 'cpg_edge').map(({ id }) => id)).toEqual(['edges-of-calls']);
  expect(filterRules(sampleRules, ' ')).toHaveLength(sampleRules.length);
});

it('writes times as people read them', () => {
  expect([0.423, 3.14, 31.4, 1830].map(durationText)).toEqual(['0.42 ms', '3.1 ms', '31 ms', '1.8 s']);
});
