import { expect, it } from 'vitest';
import { must } from '../../src/model/must.ts';
import type { BuildChanges } from '../../src/protocol/build-record.ts';
import { durationText } from '../../webview/components/duration-text.ts';
import { filterRules } from '../../webview/panels/rules/filter-rules.ts';
import { ruleFigures } from '../../webview/panels/rules/rule-figures.ts';
import { sortRules } from '../../webview/panels/rules/sort-rules.ts';
import { sampleRules } from './sample-rules.ts';

const figures = ruleFigures(sampleRules, {}, null);
const ids = (shown: ReturnType<typeof sortRules>) => shown.map(({ rule }) => rule.id);

it('lists failed, skipped and fallen back rules first, then the slowest', () => {
  expect(ids(sortRules(figures, null))).toEqual([
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
  const byRows = sortRules(figures, { column: 'rows', isDescending: true });
  expect(byRows[0]?.rule.id).toBe('match-call-sites');
  expect(sortRules(figures, { column: 'stage', isDescending: false })[0]?.rule.stage).toBe('match');
});

it('filters by every word, over all texts of a row', () => {
  expect(ids(filterRules(figures, 'relate fell back'))).toEqual(['method-call-by-type']);
  expect(ids(filterRules(figures, 'cpg_edge'))).toEqual(['edges-of-calls']);
  expect(filterRules(figures, ' ')).toHaveLength(sampleRules.length);
});

it('writes times as people read them', () => {
  expect([0.423, 3.14, 31.4, 1830].map(durationText)).toEqual(['0.42 ms', '3.1 ms', '31 ms', '1.8 s']);
});

it('rows in are those the rules wrote into the tables a rule reads', () => {
  const [first] = sampleRules;
  const reader = { ...must(first), id: 'reader', inputs: [must(first).output, 'syntax_node'], output: 'elsewhere' };
  const written = sampleRules.filter(({ output }) => output === must(first).output);
  const rows = written.reduce((sum, { rowsOut }) => sum + (rowsOut ?? 0), 0);
  expect(ruleFigures([...sampleRules, reader], {}, null).at(-1)?.rowsIn).toBe(rows);
  expect(ruleFigures([{ ...reader, inputs: ['syntax_node'] }], {}, null)[0]?.rowsIn).toBeNull();
});

it('certainty is given as shares, and only of rules that make edges', () => {
  const [first] = sampleRules;
  const edges = { exact: 3, one_of: 1, heuristic: 0, unresolved: 0 };
  const [found] = ruleFigures([must(first)], { [must(first).id]: edges }, null);
  expect(found?.certainty).toEqual({ exact: 0.75, one_of: 0.25, heuristic: 0, unresolved: 0 });
  expect(figures.every(({ certainty }) => certainty === null)).toBe(true);
});

it('compared with the build before, what is another rule comes first, then what gave other rows', () => {
  const record = (rule: string, rows: number) => ({
    ...({ rule, output: 'calls', status: 'ok', lane: 'native', sql: null, plan: null, milliseconds: 1 } as const),
    rows,
  });
  const change = (rule: string, kind: 'changed' | 'unchanged', before: number, after: number) => ({
    ...({ rule, change: kind, what: [], edits: null, plan: null, breaking: false } as const),
    before: record(rule, before),
    after: record(rule, after),
  });
  const head = { buildId: 'b', builtAt: '', engineVersion: '' };
  const changes: BuildChanges = {
    ...{ before: head, after: head, hashes: [], settings: [], tables: [] },
    rules: [
      change('scope-of-binding', 'unchanged', 10, 90),
      change('call-in-same-scope', 'changed', 1, 1),
      change('match-call-sites', 'unchanged', 5, 5),
    ],
  };
  const compared = ruleFigures(sampleRules, {}, changes);
  expect(ids(sortRules(compared, { column: 'change', isDescending: true })).slice(0, 3)).toEqual([
    'call-in-same-scope',
    'scope-of-binding',
    'match-call-sites',
  ]);
  expect(ids(filterRules(compared, 'changed'))).toEqual(['call-in-same-scope']);
});

it('two hundred rules are filtered and sorted', () => {
  const many = Array.from({ length: 200 }, (_, at) => ({
    ...must(sampleRules[at % sampleRules.length]),
    id: `rule-${at}`,
  }));
  const shown = sortRules(filterRules(ruleFigures(many, {}, null), 'relate'), { column: 'time', isDescending: true });
  expect(shown.length).toBeGreaterThan(50);
  const times = shown.map(({ rule }) => rule.milliseconds ?? -1);
  expect(times).toEqual(times.toSorted((a, b) => b - a));
});
