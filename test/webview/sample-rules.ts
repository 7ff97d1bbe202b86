import type { RuleReport, RuleRow } from '../../src/protocol/rule-view.ts';

const row = (id: string, more: Partial<RuleRow> = {}): RuleRow => ({
  id,
  title: `${id[0]?.toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`,
  stage: 'relate',
  family: 'call',
  inputs: ['call_site', 'resolves_to'],
  output: 'calls',
  rowsOut: 120,
  milliseconds: 12.4,
  share: 0.1,
  lane: 'native',
  status: 'ok',
  message: null,
  fallbacks: 0,
  refused: 0,
  ...more,
});

export const sampleRules: readonly RuleRow[] = [
  row('match-call-sites', {
    stage: 'match',
    family: 'match',
    inputs: ['syntax_node'],
    output: 'call_site',
    milliseconds: 41.2,
    share: 0.4,
    rowsOut: 911,
  }),
  row('scope-of-binding', {
    stage: 'normalize',
    family: 'scope',
    inputs: ['binding', 'scope'],
    output: 'scope_binding',
    milliseconds: 8.1,
    share: 0.08,
  }),
  row('call-in-same-scope', { milliseconds: 22.7, share: 0.22 }),
  row('method-call-by-type', {
    status: 'fell_back',
    lane: 'fallback',
    fallbacks: 1,
    message: 'The database does not know the function levenshtein2.',
    milliseconds: 30.5,
    share: 0.28,
  }),
  row('call-through-import', {
    status: 'failed',
    lane: null,
    rowsOut: null,
    milliseconds: null,
    share: null,
    message: 'Binder error: column import_target.module does not exist.',
  }),
  row('override-of-base', {
    family: 'inherit',
    status: 'skipped',
    lane: null,
    rowsOut: null,
    milliseconds: null,
    share: null,
    output: 'overrides',
    message: 'skipped: needs inherits',
  }),
  row('edges-of-calls', {
    stage: 'graph',
    family: 'graph',
    inputs: ['calls'],
    output: 'cpg_edge',
    milliseconds: 2.2,
    share: 0.02,
  }),
];

export const sampleReport = (id: string): RuleReport => ({
  row: sampleRules.find((rule) => rule.id === id) ?? row(id),
  why: 'A name that is called is the function the name resolves to, when exactly one does.',
  logic: 'calls(s, f) :- call_site(s, n), resolves_to(n, f), callable(f).',
  relation:
    'project call, callee\n  join resolves_to on call_site.name = resolves_to.reference\n    table call_site\n    table resolves_to',
  sql: 'SELECT call_site.node AS call, resolves_to.target AS callee\nFROM call_site\nJOIN resolves_to ON call_site.name = resolves_to.reference\nWHERE resolves_to.certainty = 1',
  plan: {
    name: 'PROJECTION',
    detail: ['call', 'callee'],
    estimatedRows: 130,
    rows: 120,
    milliseconds: 0.4,
    children: [
      {
        name: 'HASH_JOIN',
        detail: ['INNER', 'name = reference'],
        estimatedRows: 130,
        rows: 120,
        milliseconds: 7.9,
        children: [
          { name: 'SEQ_SCAN', detail: ['call_site'], estimatedRows: 911, rows: 911, milliseconds: 1.1, children: [] },
          {
            name: 'SEQ_SCAN',
            detail: ['resolves_to', 'certainty = 1'],
            estimatedRows: 4000,
            rows: 3811,
            milliseconds: 2.7,
            children: [],
          },
        ],
      },
    ],
  },
  planText: 'HASH_JOIN …',
  lineage: [
    { column: 'call', sources: [{ table: 'call_site', column: 'node' }] },
    { column: 'callee', sources: [{ table: 'resolves_to', column: 'target' }] },
  ],
  fallbacks:
    id === 'method-call-by-type'
      ? [
          {
            rule: id,
            output: 'calls',
            reason: 'unsupported_function',
            expression: 'levenshtein2(a, b)',
            sql: null,
            dialect: 'duckdb',
            error: null,
          },
        ]
      : [],
  errors: [{ code: 'missing_target', column: 'callee', count: 3 }],
  filled: [],
  warnings: [],
  policies: [],
  planHash: '9f2c41d0',
  readBy: ['edges-of-calls'],
  contract: {
    table: 'calls',
    columns: [{ name: 'call', type: 'integer', nullable: false, doc: 'Call site.' }],
    key: ['call'],
    constraints: ['call is 0 or more.'],
  },
  sample: { columns: ['call'], rows: [[7]], isMixed: false, places: [{ path: 'shop/a.py', line: 3, column: 5 }] },
  examples: [{ title: 'A call', files: { 'a.py': 'f()\n' }, edges: ['a.py CALLS a.py:f'], rows: null }],
});
