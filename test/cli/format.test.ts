import { describe, expect, it } from 'vitest';
import { formatBytes } from '../../src/cli/format/format-bytes.ts';
import { formatDuration } from '../../src/cli/format/format-duration.ts';
import { formatEdges } from '../../src/cli/format/format-edges.ts';
import { formatExplanation } from '../../src/cli/format/format-explanation.ts';
import { formatQuery } from '../../src/cli/format/format-query.ts';
import { formatRuleReport } from '../../src/cli/format/format-rule-report.ts';
import { formatRules } from '../../src/cli/format/format-rules.ts';
import { formatShare } from '../../src/cli/format/format-share.ts';
import { formatSummary } from '../../src/cli/format/format-summary.ts';
import { formatSymbols } from '../../src/cli/format/format-symbols.ts';
import {
  failedRule,
  sampleEdges,
  sampleExplanation,
  sampleReport,
  sampleRule,
  sampleSummary,
  sampleSymbol,
} from './fake-engine.ts';

describe('The summary of a build', () => {
  it('says everything a person asks first', () => {
    expect(formatSummary(sampleSummary)).toBe(`Built the code graph of /home/ada/shop in 4.20 s.

Files
  Sample  1,204 files  377,120 lines
  2 places the parser did not understand

Left out
  unknown_language  40

Nodes
  FUNCTION  9,000
  CLASS       250
  all       9,250

Edges
  CALLS  61,000
  all    61,000

Certainty of the edges, syntax tree not counted
  exact           75.0 %  45,750
  unresolved      25.0 %  15,250
    builtin       15.0 %   9,150  The name is built into the language or its host.
    unknown_type  10.0 %   6,100  The type of the object is not known.

Rules
  96 run, 0 failed, 0 skipped, 1 fell back

Time
  scan     120 ms
  extract  2.10 s
  all      4.20 s

Memory
  512 MB at most

Stored in
  /home/ada/shop/.codeanatomy/graph.duckdb

Good to know
  The stored graph was of another version and was moved aside.
`);
  });

  it('leaves empty parts out and says that no file was understood', () => {
    const text = formatSummary({
      ...sampleSummary,
      languages: [],
      skipped: [],
      syntaxProblems: 0,
      certainty: [],
      unresolved: [],
      messages: [],
    });
    expect(text).toContain('none in a language the engine knows');
    expect(text).not.toContain('Left out');
    expect(text).not.toContain('Certainty');
    expect(text).not.toContain('Good to know');
  });
});

describe('Answers', () => {
  it('lists symbols in columns', () => {
    expect(formatSymbols([sampleSymbol])).toBe(
      'KIND    NAME                PLACE               ID\nMETHOD  shop.cart.Cart.add  shop/cart.txt:12:9  101\n',
    );
  });

  it('groups edges by kind and direction', () => {
    expect(formatEdges(sampleSymbol, sampleEdges)).toBe(`shop.cart.Cart.add  METHOD  shop/cart.txt:12:9  101

calls · CALLS (1)
  shop.price.price  exact  shop/cart.txt:14:5  call-through-import  e1

called by · CALLS (1)
  shop.checkout.checkout  one_of  shop/cart.txt:14:5  call-through-import  e2

overrides · OVERRIDES (1)
  shop.cart.Basket.add  exact  shop/cart.txt:14:5  call-through-import  e3
`);
    expect(formatEdges(sampleSymbol, [])).toContain('No edges.');
  });

  it('explains an edge', () => {
    expect(formatExplanation(sampleExplanation)).toBe(`shop.cart.Cart.add  CALLS  shop.price.price
  one_of, confidence 0.90, score 2.00

Places
  METHOD    shop.cart.Cart.add  shop/cart.txt:12:9
  FUNCTION  shop.price.price    shop/cart.txt:12:9

Rule call-through-import
  Call through an import
  An imported name means what the other module calls so.
  calls(f, g) :- call_site(f, n), imported(n, g).

Evidence
  shop/cart.txt:12:9  call  price(item)

Alternatives
  1.00  shop.old.price  shop/cart.txt:12:9  e9
`);
  });

  it('lists rules, and the messages of those that failed', () => {
    const text = formatRules([sampleRule, failedRule]);
    expect(text).toContain('call-through-import  relate  ok      native  1,204  12 ms  25.0 %');
    expect(text).toContain('\nmethod-override: Column `owner` is missing.\n');
  });

  it('shows a rule', () => {
    const text = formatRuleReport(sampleReport);
    expect(text).toContain('call-through-import: Call through an import\n  relate / call, ok, native lane, 1,204 rows');
    expect(text).toContain('Lineage\n  source  <-  call_site.in_callable\n');
    expect(text).toContain('Refused rows\n  required_null target: 3\n');
    expect(text).not.toContain('Fallbacks');
  });

  it('prints the rows of a query, numbers to the right', () => {
    const columns = [
      { name: 'kind', type: 'VARCHAR' },
      { name: 'edges', type: 'BIGINT' },
      { name: 'places', type: 'VARCHAR[]' },
    ];
    const rows = [
      ['CALLS', '61000', ['a', 'b']],
      [null, '7', null],
    ];
    expect(formatQuery({ columns, rows, truncated: false })).toBe(
      'kind   edges  places\nCALLS  61000  ["a","b"]\n           7\n',
    );
  });

  it('says of stages that overlap that they do', () => {
    expect(formatSummary({ ...sampleSummary, milliseconds: 2000 })).toContain('Time, of stages that overlap\n');
  });

  it('prints a query plan as it is drawn', () => {
    const columns = ['explain_key', 'explain_value'].map((name) => ({ name, type: 'VARCHAR' }));
    expect(formatQuery({ columns, rows: [['physical_plan', '┌─┐\n└─┘\n']], truncated: false })).toBe('┌─┐\n└─┘\n');
  });
});

describe('Figures', () => {
  it('have a fitting unit', () => {
    expect([0.4, 840, 1240, 185_000].map(formatDuration)).toEqual(['0.4 ms', '840 ms', '1.24 s', '3 min 5 s']);
    expect([512, 4200, 305e6, 1.2e9].map(formatBytes)).toEqual(['512 bytes', '4.2 KB', '305 MB', '1.2 GB']);
  });

  it('round no share to all or nothing', () => {
    expect([0, 0.0001, 0.5, 0.99999, 1].map(formatShare)).toEqual([
      '0.0 %',
      '< 0.1 %',
      '50.0 %',
      '> 99.9 %',
      '100.0 %',
    ]);
  });
});
