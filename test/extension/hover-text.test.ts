import { expect, it } from 'vitest';
import { hoverText } from '../../extension/hover/hover-text.ts';
import { must } from '../../src/model/must.ts';
import type { HoverAnswer, HoverCount } from '../../src/protocol/graph-view.ts';
import { sampleGraph } from '../webview/sample-graph.ts';

const symbol = must(sampleGraph.nodes[0]);
const count = (kind: string, exact: number, more: Partial<HoverCount> = {}): HoverCount => ({
  kind,
  title: kind.toLowerCase(),
  direction: 'out',
  exact,
  uncertain: 0,
  unresolved: 0,
  ...more,
});
const answer = (counts: readonly HoverCount[], more: Partial<HoverAnswer> = {}): HoverAnswer => ({
  symbol,
  counts,
  stale: false,
  ...more,
});

it('says counts by kind, direction and certainty, then links', () => {
  const text = hoverText(
    answer([
      count('CALLS', 3, { uncertain: 1, unresolved: 2 }),
      count('CALLS', 1, { title: 'called by', direction: 'in' }),
    ]),
  );
  expect(must(text).split('  \n').slice(1, 3)).toEqual([
    '$(arrow-left) called by: 1 exact',
    '$(arrow-right) calls: 3 exact, 1 uncertain, 2 unresolved',
  ]);
  expect(text).toContain(`command:codeAnatomy.showCallers?${encodeURIComponent('[{"id":"1"}]')}`);
});

it('lists calls before what is only structure', () => {
  const text = must(hoverText(answer([count('SCOPE_BINDS', 9), count('CALLS', 1)])));
  expect(text.indexOf('calls: 1')).toBeLessThan(text.indexOf('binds: 9'));
});

it('is never longer than six lines', () => {
  const text = hoverText(answer(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((kind, place) => count(kind, place + 1))));
  expect(must(text).split('  \n')).toHaveLength(6);
  expect(text).toContain('and 4 more kinds');
});

it('has nothing to say about a symbol without edges', () => {
  expect(hoverText(answer([]))).toBeNull();
  expect(hoverText(answer([count('CALLS', 0)]))).toBeNull();
});

it('escapes names, which come from source files', () => {
  const text = hoverText(
    answer([count('CALLS', 1)], { symbol: { ...symbol, localName: '[x](command:evil) $(bug) `**' } }),
  );
  expect(text).not.toContain('](command:evil');
  expect(text).toContain('\\[x\\]\\(command\\:evil\\) \\$\\(bug\\) \\`\\*\\*');
});

it('says when the file changed since', () => {
  expect(hoverText(answer([count('CALLS', 1)], { stale: true }))).toContain('changed since the graph was built');
});
