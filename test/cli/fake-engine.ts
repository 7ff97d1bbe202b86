import type { Engine, EngineHost } from '../../src/engine/engine.ts';
import { EngineError } from '../../src/engine/engine.ts';
import type { BuildChanges, QualityRow } from '../../src/protocol/build-record.ts';
import type { BuildSummary } from '../../src/protocol/build-view.ts';
import type { TableDigest } from '../../src/protocol/bundle.ts';
import {
  type EdgeRow,
  engineErrorCodes,
  type OpenRequest,
  type QueryResult,
  type SymbolAddress,
  type SymbolRow,
} from '../../src/protocol/engine-api.ts';
import type { EdgeExplanation, GraphView, ViewNode } from '../../src/protocol/graph-view.ts';
import type { ExampleRun, RuleReport, RuleRow, TableContract, TableReport } from '../../src/protocol/rule-view.ts';
import type { UserRulesAnswer } from '../../src/protocol/user-rules.ts';

/** What an engine answers in a test, and what it was asked. */
export interface FakeEngine {
  readonly create: (host: EngineHost) => Engine;
  readonly asked: {
    open?: OpenRequest;
    scratch?: boolean;
    symbol?: SymbolAddress;
    limit?: number;
    sql?: string;
    bundle?: string;
    closed: boolean;
  };
}

export interface FakeAnswers {
  readonly summary?: BuildSummary;
  readonly isEmpty?: boolean;
  readonly symbols?: readonly SymbolRow[];
  readonly edges?: readonly EdgeRow[];
  readonly query?: QueryResult | Error;
  readonly rules?: readonly RuleRow[];
  readonly userRules?: UserRulesAnswer;
  readonly digests?: readonly TableDigest[];
  /** A build that only ends when it is cancelled. */
  readonly buildForever?: boolean;
  /** What the engine warns of when it opens a folder. */
  readonly warning?: string;
}

const place = { path: 'shop/cart.txt', line: 12, column: 9, endLine: 12, endColumn: 12 };

const add: ViewNode = {
  id: '101',
  kind: 'METHOD',
  label: 'add',
  localName: 'Cart.add',
  qualifiedName: 'shop.cart.Cart.add',
  place,
  parent: null,
  hidden: 0,
  role: 'root',
};
const price: ViewNode = { ...add, id: '202', kind: 'FUNCTION', label: 'price', qualifiedName: 'shop.price.price' };

export const sampleSymbol: SymbolRow = {
  id: '101',
  kind: 'METHOD',
  name: 'add',
  localName: 'Cart.add',
  qualifiedName: 'shop.cart.Cart.add',
  path: 'shop/cart.txt',
  line: 12,
  column: 9,
};

export const sampleEdges: readonly EdgeRow[] = [
  edge('e1', 'CALLS', 'out', 'exact', price),
  edge('e2', 'CALLS', 'in', 'one_of', { ...price, qualifiedName: 'shop.checkout.checkout' }),
  edge('e3', 'OVERRIDES', 'out', 'exact', { ...add, qualifiedName: 'shop.cart.Basket.add' }),
];

function edge(id: string, kind: string, direction: 'in' | 'out', certainty: string, other: ViewNode): EdgeRow {
  return {
    id,
    kind,
    direction,
    certainty,
    rule: 'call-through-import',
    other,
    path: 'shop/cart.txt',
    line: 14,
    column: 5,
  };
}

export const sampleExplanation: EdgeExplanation = {
  edge: {
    id: 'e1',
    kind: 'CALLS',
    source: '101',
    target: '202',
    certainty: 'one_of',
    rule: 'call-through-import',
    count: 1,
  },
  source: add,
  target: price,
  rule: {
    id: 'call-through-import',
    title: 'Call through an import',
    why: 'An imported name means what the other module calls so.',
    logic: 'calls(f, g) :- call_site(f, n), imported(n, g).',
  },
  confidence: 0.9,
  score: 2,
  reason: null,
  evidence: [{ label: 'call', place, text: 'price(item)' }],
  candidates: [{ edge: 'e9', target: { ...price, qualifiedName: 'shop.old.price' }, score: 1 }],
};

export const sampleView: GraphView = {
  view: 'calls',
  root: '101',
  title: 'Cart.add',
  nodes: [add, { ...price, role: 'neighbour' }],
  edges: [sampleExplanation.edge],
  notes: ['A note.'],
  stamp: { buildId: 'b1', builtAt: '2026-01-02T03:04:05Z', engineVersion: '0.0.0' },
};

export const sampleRule: RuleRow = {
  id: 'call-through-import',
  title: 'Call through an import',
  stage: 'relate',
  family: 'call',
  inputs: ['call_site', 'import_target'],
  output: 'calls',
  rowsOut: 1204,
  milliseconds: 12.4,
  share: 0.25,
  lane: 'native',
  status: 'ok',
  message: null,
  fallbacks: 0,
  refused: 0,
};

export const failedRule: RuleRow = {
  ...sampleRule,
  id: 'method-override',
  rowsOut: null,
  milliseconds: null,
  share: null,
  lane: null,
  status: 'failed',
  message: 'Column `owner` is missing.',
  fallbacks: 1,
};

const sampleContract: TableContract = {
  table: 'calls',
  columns: [{ name: 'source', type: 'integer', nullable: false, doc: 'Caller.' }],
  key: ['source'],
  constraints: ['source is 0 or more.'],
};

export const sampleReport: RuleReport = {
  row: sampleRule,
  why: sampleExplanation.rule.why,
  logic: sampleExplanation.rule.logic,
  relation: 'join call_site with import_target\n  on name',
  sql: 'the statement',
  plan: null,
  planText: null,
  lineage: [{ column: 'source', sources: [{ table: 'call_site', column: 'in_callable' }] }],
  fallbacks: [],
  errors: [{ code: 'required_null', column: 'target', count: 3 }],
  filled: [],
  warnings: [],
  policies: [],
  planHash: 'abc123',
  readBy: ['graph-calls'],
  contract: sampleContract,
  sample: { columns: ['source'], rows: [[7]], isMixed: false, places: [{ path: 'shop/a.py', line: 3, column: 5 }] },
  examples: [{ title: 'A call', files: { 'a.py': 'f()\n' }, edges: ['a.py CALLS a.py:f'], rows: null }],
};

export const sampleRuns: readonly ExampleRun[] = [
  { title: 'A call', state: 'passed', missing: [], unexpected: [], rows: null },
  { title: 'No call', state: 'failed', missing: ['a'], unexpected: ['b'], rows: null },
];

export const sampleQuality: QualityRow = {
  relation: 'graph_edge/CALLS',
  figures: { total: 1200, exact: 900, unresolved: 300, confidence_9: 1200, sources: 400, ambiguous_groups: 0 },
  before: { total: 1000 },
};

export const sampleTable: TableReport = {
  ...sampleContract,
  layer: 'relation',
  doc: 'Calls.',
  sources: { source: [{ table: 'call_site', column: 'in_callable' }] },
  writtenBy: ['call-through-import'],
  readBy: ['graph-calls'],
  fedBy: ['call-sites', 'call-through-import'],
  rows: 1204,
  sample: { columns: ['source'], rows: [[7]], isMixed: false, places: [null] },
  errors: [{ code: 'required_null', column: 'target', count: 3 }],
  errorSample: { columns: ['source', 'error_code'], rows: [[8, 'required_null']], isMixed: false, places: [null] },
  quality: [sampleQuality],
};

const sampleRecord = {
  rule: 'call-through-import',
  output: 'calls',
  status: 'ok',
  lane: 'native',
  rows: 1204,
  milliseconds: 12,
  sql: 'the statement',
  plan: null,
} as const;

export const sampleChanges: BuildChanges = {
  before: { buildId: 'b0', builtAt: '2026-01-01', engineVersion: '1.2.2' },
  after: { buildId: 'b1', builtAt: '2026-01-02', engineVersion: '1.2.3' },
  hashes: ['rule_graph'],
  settings: [{ name: 'threads', before: '2', after: '1' }],
  rules: [
    {
      rule: 'call-through-import',
      change: 'changed',
      what: ['relation'],
      before: { ...sampleRecord, rows: 1100 },
      after: sampleRecord,
      edits: [{ edit: 'insert', before: null, after: 'site.kind = 1' }],
      plan: [
        {
          ...{ change: 'same', depth: 0, text: 'PROJECTION' },
          ...{
            before: { rows: 1100, estimatedRows: null, milliseconds: 1 },
            after: { rows: 1204, estimatedRows: null, milliseconds: 2 },
          },
        },
        {
          change: 'added',
          depth: 1,
          text: 'FILTER',
          before: null,
          after: { rows: null, estimatedRows: 90, milliseconds: null },
        },
      ],
      breaking: true,
    },
  ],
  tables: [{ table: 'calls', change: 'changed', contract: false, rows: true }],
};

export const sampleSummary: BuildSummary = {
  buildId: 'b1',
  folders: ['/home/ada/shop'],
  languages: [{ name: 'Sample', files: 1204, lines: 377120 }],
  skipped: [{ name: 'unknown_language', count: 40 }],
  syntaxProblems: 2,
  nodes: [
    { name: 'FUNCTION', count: 9000 },
    { name: 'CLASS', count: 250 },
  ],
  edges: [{ name: 'CALLS', count: 61000 }],
  certainty: [
    { certainty: 'exact', count: 45750, share: 0.75 },
    { certainty: 'unresolved', count: 15250, share: 0.25 },
  ],
  unresolved: [
    { name: 'builtin', count: 9150 },
    { name: 'unknown_type', count: 6100 },
  ],
  indexes: [],
  reuse: {
    reasons: [],
    others: [],
    files: { read: 1, kept: 2, changed: 1, added: 0, removed: 0, moved: 0 },
    rules: { ran: 90, narrowed: 40, kept: 9 },
  },
  rules: { run: 96, failed: 0, skipped: 0, fellBack: 1 },
  stages: [
    { stage: 'scan', milliseconds: 120 },
    { stage: 'extract', milliseconds: 2100 },
  ],
  milliseconds: 4200,
  peakMemoryBytes: 512e6,
  storage: '/home/ada/shop/.codeanatomy/graph.duckdb',
  messages: ['The stored graph was of another version and was moved aside.'],
};

/** An engine that answers from canned data. */
export function fakeEngine(answers: FakeAnswers = {}): FakeEngine {
  const asked: FakeEngine['asked'] = { closed: false };
  const answer = <T>(value: T): T => {
    if (answers.isEmpty) throw new EngineError(engineErrorCodes.noGraph, 'There is no graph yet.');
    return value;
  };
  const empty = { state: 'empty', reason: 'No graph has been built yet.' } as const;
  const create = (host: EngineHost): Engine => ({
    async open(request) {
      asked.open = request;
      if (answers.warning) host.log('warning', answers.warning);
      return empty;
    },
    status: () => empty,
    async build({ scratch }, signal) {
      asked.scratch = scratch;
      host.progress({ stage: 'extract', done: 1, total: 2, message: 'shop/cart.txt' });
      if (answers.buildForever) await new Promise((resolve) => signal.addEventListener('abort', resolve));
      signal.throwIfAborted();
      return answers.summary ?? sampleSummary;
    },
    clear: async () => empty,
    hover: async () => null,
    view: async () => answer(sampleView),
    details: async () => null,
    enclosing: async () => [],
    why: async () => answer(sampleExplanation),
    async symbols(_pattern, limit) {
      return answer(answers.symbols ?? [sampleSymbol]).slice(0, limit);
    },
    async edges(symbol, limit) {
      Object.assign(asked, { symbol, limit });
      return { symbol: sampleSymbol, edges: answer(answers.edges ?? sampleEdges).slice(0, limit) };
    },
    async query(sql, limit) {
      Object.assign(asked, { sql, limit });
      if (answers.query instanceof Error) throw answers.query;
      return answer(answers.query ?? { columns: [], rows: [], truncated: false });
    },
    export: async ({ tables, format }) =>
      answer(tables.map((table) => ({ table, file: `${table}.${format}`, rows: 2 }))),
    rules: async () => answer(answers.rules ?? [sampleRule]),
    async rule(id) {
      if (id !== sampleRule.id) throw new EngineError(engineErrorCodes.notFound, `There is no rule ${id}.`);
      return answer(sampleReport);
    },
    userRules: async () => answer(answers.userRules ?? { rules: [], findings: [] }),
    prepareBundle: async () => {},
    async bundle(folder) {
      asked.bundle = folder;
      return { folder, files: ['config.json', 'manifest.json'] };
    },
    digests: async () => answer(answers.digests ?? []),
    openLineage: async () => answer([{ eventType: 'COMPLETE' }, { eventType: 'FAIL' }]),
    changes: async () => answer(sampleChanges),
    builds: () => answer(sampleChanges.before ? [sampleChanges.before] : []),
    quality: async () => answer([sampleQuality]),
    async table(name) {
      if (name !== sampleTable.table) throw new EngineError(engineErrorCodes.notFound, `There is no table ${name}.`);
      return answer(sampleTable);
    },
    async ask(name) {
      throw new Error(`No command asks ${name}.`);
    },
    runExamples: async () => sampleRuns,
    answer: (question) => question(),
    async close() {
      asked.closed = true;
    },
  });
  return { create, asked };
}
