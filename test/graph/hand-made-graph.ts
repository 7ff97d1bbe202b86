import { definitionTables } from '../../src/model/tables/definitions.ts';
import { diagnosticTables } from '../../src/model/tables/diagnostics.ts';
import * as extraction from '../../src/model/tables/extraction.ts';
import { factTables } from '../../src/model/tables/facts.ts';
import { flowTables } from '../../src/model/tables/flow.ts';
import { graphTables } from '../../src/model/tables/graph.ts';
import { outsideSources, outsideTables } from '../../src/model/tables/outside.ts';
import { pointsToTables } from '../../src/model/tables/points-to.ts';
import { relationTables } from '../../src/model/tables/relations.ts';
import { typeTables } from '../../src/model/tables/types.ts';
import { TableFixture } from '../tools/table-fixture.ts';
import { viewRules } from './view-rules.ts';

/**
 * shop.x (file 0, key 10):              main.x (file 1, key 20):
 *   1  class Base                         1  from shop import Cart, missing
 *   2  class Cart(Base):                  2  def main():
 *   3      def add(self, item): …         3      cart = Cart()
 *   4          item.weigh()               4      cart.add(1)
 *   5      …                              5      cart.add(2); print("`*`")
 */
export const sources: Readonly<Record<string, readonly string[]>> = {
  'shop.x': ['class Base', 'class Cart(Base):', '    def add(self, item):', '        item.weigh()', '    …'],
  'main.x': [
    'from shop import Cart, missing',
    'def main():',
    '    cart = Cart()',
    '    cart.add(1)',
    '    cart.add(2); print("`*`")',
  ],
};

const texts = ['Base', 'Cart', 'add', 'self', 'item', 'weigh', 'main', 'cart', 'print', '"`*`"', 'shop', 'missing'];
const token = (text: string): number => texts.indexOf(text);
const kinds = ['module', 'class_definition', 'function_definition', 'identifier', 'call', 'attribute', 'string'];

export const id = (fileKey: number, node: number): string => String((BigInt(fileKey) << 23n) | BigInt(node));

/** [node, parent, kind, line, column, start, end, scope, text] */
type Syntax = readonly [number, number, string, number, number, number, number, number, string?];

const shop: readonly Syntax[] = [
  [0, -1, 'module', 1, 1, 0, 90, -1],
  [1, 0, 'class_definition', 1, 1, 0, 10, 0],
  [2, 1, 'identifier', 1, 7, 6, 10, 0, 'Base'],
  [3, 0, 'class_definition', 2, 1, 11, 90, 0],
  [4, 3, 'identifier', 2, 7, 17, 21, 0, 'Cart'],
  [5, 3, 'identifier', 2, 12, 22, 26, 0, 'Base'],
  [6, 3, 'function_definition', 3, 5, 33, 90, 3],
  [7, 6, 'identifier', 3, 9, 37, 40, 3, 'add'],
  [8, 6, 'identifier', 3, 13, 41, 45, 6, 'self'],
  [9, 6, 'identifier', 3, 19, 47, 51, 6, 'item'],
  [10, 6, 'call', 4, 9, 62, 74, 6],
  [11, 10, 'attribute', 4, 9, 62, 72, 6],
  [12, 11, 'identifier', 4, 9, 62, 66, 6, 'item'],
  [13, 11, 'identifier', 4, 14, 67, 72, 6, 'weigh'],
];

const main: readonly Syntax[] = [
  [0, -1, 'module', 1, 1, 0, 110, -1],
  [1, 0, 'identifier', 1, 6, 5, 9, 0, 'shop'],
  [2, 0, 'identifier', 1, 18, 17, 21, 0, 'Cart'],
  [3, 0, 'identifier', 1, 24, 23, 30, 0, 'missing'],
  [4, 0, 'function_definition', 2, 1, 31, 110, 0],
  [5, 4, 'identifier', 2, 5, 35, 39, 0, 'main'],
  [6, 4, 'identifier', 3, 5, 47, 51, 4, 'cart'],
  [7, 4, 'call', 3, 12, 54, 60, 4],
  [8, 7, 'identifier', 3, 12, 54, 58, 4, 'Cart'],
  [9, 4, 'call', 4, 5, 65, 76, 4],
  [10, 9, 'attribute', 4, 5, 65, 73, 4],
  [11, 10, 'identifier', 4, 5, 65, 69, 4, 'cart'],
  [12, 10, 'identifier', 4, 10, 70, 73, 4, 'add'],
  [13, 4, 'call', 5, 5, 81, 92, 4],
  [14, 13, 'attribute', 5, 5, 81, 89, 4],
  [15, 14, 'identifier', 5, 5, 81, 85, 4, 'cart'],
  [16, 14, 'identifier', 5, 10, 86, 89, 4, 'add'],
  [17, 4, 'call', 5, 18, 94, 107, 4],
  [18, 17, 'identifier', 5, 18, 94, 99, 4, 'print'],
  [19, 17, 'string', 5, 24, 100, 106, 4, '"`*`"'],
];

const syntaxRows = (file: number, rows: readonly Syntax[]) =>
  rows.map(([node, parent, kind, line, column, start, end, scope, text]) => ({
    language: 1,
    file,
    node,
    parent,
    last: Math.max(
      node,
      ...rows.filter((row) => row[5] >= start && row[6] <= end && row[0] > node).map((row) => row[0]),
    ),
    kind: kinds.indexOf(kind),
    field: 0,
    position: 0,
    start,
    end,
    line,
    column,
    flags: 1,
    token: text === undefined ? -1 : token(text),
    scope,
  }));

/** Tables of that graph, and the views over them. */
export async function handMadeGraph(): Promise<TableFixture> {
  const tables = [
    ...extraction.extractionTables,
    ...Object.values(factTables),
    ...Object.values(flowTables),
    ...Object.values(definitionTables),
    ...outsideSources,
    ...Object.values(outsideTables),
    ...Object.values(relationTables),
    ...Object.values(typeTables),
    ...Object.values(pointsToTables),
    ...Object.values(graphTables),
    ...Object.values(diagnosticTables),
  ];
  const fixture = await TableFixture.create(tables);
  await insertExtraction(fixture);
  await insertFacts(fixture);
  await insertNodes(fixture);
  await insertEdges(fixture);
  await insertDiagnostics(fixture);
  await fixture.createViews(viewRules);
  return fixture;
}

async function insertExtraction(fixture: TableFixture): Promise<void> {
  const file = { root: 'shop', language: 1, size: 90n, sha256: 'abc', encoding: 'utf-8', lines: 5, nodes: 14 };
  await fixture.insert(extraction.fileTable, [
    { ...file, file: 0, path: 'shop.x', file_key: 10n, status: 'parsed', lane: 'heap' },
    { ...file, file: 1, path: 'main.x', file_key: 20n, status: 'parsed', lane: 'heap' },
    {
      ...file,
      file: 2,
      path: 'logo.png',
      file_key: 30n,
      language: 0,
      sha256: null,
      encoding: null,
      status: 'skipped',
      reason: 'binary',
      detail: 'It is no text.',
    },
  ]);
  await fixture.insert(extraction.language, [{ language: 1, id: 'x', title: 'X' }]);
  await fixture.insert(
    extraction.token,
    texts.map((text, at) => ({ token: at, text })),
  );
  await fixture.insert(
    extraction.syntaxKind,
    kinds.map((name, kind) => ({ kind, name, named: 1 })),
  );
  await fixture.insert(extraction.syntaxNode, [...syntaxRows(0, shop), ...syntaxRows(1, main)]);
  const lineStarts = [
    [0, 11, 29, 54, 75],
    [0, 31, 43, 61, 77],
  ];
  await fixture.insert(
    extraction.fileLine,
    lineStarts.flatMap((starts, at) => starts.map((start, line) => ({ file: at, line: line + 1, start, digest: 0 }))),
  );
}

async function insertFacts(fixture: TableFixture): Promise<void> {
  const language = { language: 1 };
  const reference = (file: number, node: number, text: string, role: string) => ({
    ...language,
    file,
    node,
    token: token(text),
    scope: 0,
    role,
  });
  await fixture.insert(factTables.reference, [
    reference(0, 5, 'Base', 'read'),
    reference(0, 12, 'item', 'read'),
    reference(1, 8, 'Cart', 'call'),
    reference(1, 11, 'cart', 'read'),
    reference(1, 15, 'cart', 'read'),
    reference(1, 18, 'print', 'call'),
  ]);
  const access = (file: number, node: number, object: number, name: number, text: string) => ({
    ...language,
    file,
    node,
    kind: 'attribute',
    object,
    name,
    token: token(text),
    scope: 0,
    role: 'call',
  });
  await fixture.insert(factTables.memberAccess, [
    access(0, 11, 12, 13, 'weigh'),
    access(1, 10, 11, 12, 'add'),
    access(1, 14, 15, 16, 'add'),
  ]);
  const call = (file: number, node: number, callee: number, caller: number) => ({
    ...language,
    file,
    node,
    kind: 'call',
    callee,
    shape: 'name',
    arguments: -1,
    caller,
    scope: 0,
  });
  await fixture.insert(factTables.callSite, [
    call(0, 10, 11, 6),
    call(1, 7, 8, 4),
    call(1, 9, 10, 4),
    call(1, 13, 14, 4),
    call(1, 17, 18, 4),
  ]);
  const imported = (node: number, text: string) => ({
    ...language,
    file: 1,
    node,
    kind: 'named',
    module: token('shop'),
    module_node: 1,
    name: token(text),
    name_node: node,
    local: node,
  });
  await fixture.insert(factTables.import, [imported(2, 'Cart'), imported(3, 'missing')]);
  await fixture.insert(relationTables.importModule, [
    { ...language, file: 1, node: 2, part: 'module', target: 0 },
    { ...language, file: 1, node: 3, part: 'module', target: 0 },
  ]);
  const symbol = (node: number, text: string, kind: string) => ({
    ...language,
    file: 1,
    node,
    scope: 0,
    token: token(text),
    kind,
    bindings: 1,
    definitions: 0,
  });
  await fixture.insert(factTables.symbol, [
    symbol(2, 'Cart', 'import'),
    symbol(3, 'missing', 'import'),
    symbol(6, 'cart', 'variable'),
  ]);
  await fixture.insert(factTables.parameter, [
    {
      ...language,
      file: 0,
      node: 8,
      callable: 6,
      position: 0,
      kind: 'plain',
      name: 8,
      token: token('self'),
      default: -1,
      type: -1,
    },
    {
      ...language,
      file: 0,
      node: 9,
      callable: 6,
      position: 1,
      kind: 'optional',
      name: 9,
      token: token('item'),
      default: 5,
      type: -1,
    },
  ]);
  await fixture.insert(factTables.literal, [{ ...language, file: 1, node: 19, kind: 'string' }]);
  await fixture.insert(factTables.literalText, [{ file: 1, node: 19, kind: 'string', token: token('"`*`"') }]);
  const home = { ...language, method: 0, type: -1, hoist: 0 };
  await fixture.insert(factTables.scopeHome, [
    { ...home, file: 0, scope: 0, definition: 0, callable: 0 },
    { ...home, file: 0, scope: 3, definition: 3, callable: 0 },
    { ...home, file: 0, scope: 6, definition: 6, callable: 6 },
    { ...home, file: 1, scope: 0, definition: 0, callable: 0 },
    { ...home, file: 1, scope: 4, definition: 4, callable: 4 },
  ]);
}

async function insertNodes(fixture: TableFixture): Promise<void> {
  const node = (file: number, number: number, kind: string, local: string, container: number) => {
    const rows = file === 0 ? shop : main;
    const own = rows[number];
    const named = rows.find((row) => row[8] === local.split('.').at(-1) && row[0] >= number) ?? own;
    const place = ['CLASS', 'FUNCTION', 'METHOD'].includes(kind) ? named : own;
    return {
      file,
      node: number,
      kind,
      name: local.split('.').at(-1) ?? '',
      local_name: local,
      qualified_name: kind === 'MODULE' ? local : `${file === 0 ? 'shop' : 'main'}.${local}`,
      container,
      language: 1,
      line: place?.[3] ?? 0,
      column: place?.[4] ?? 0,
      start: own?.[5] ?? -1,
      end: own?.[6] ?? -1,
    };
  };
  const nodes = [
    node(0, 0, 'MODULE', 'shop', -1),
    node(0, 1, 'CLASS', 'Base', 0),
    node(0, 3, 'CLASS', 'Cart', 0),
    node(0, 5, 'REFERENCE', 'Base', 0),
    node(0, 6, 'METHOD', 'Cart.add', 3),
    node(0, 8, 'PARAMETER', 'Cart.add.self', 6),
    node(0, 9, 'PARAMETER', 'Cart.add.item', 6),
    node(0, 10, 'CALL_SITE', '', 6),
    node(0, 11, 'MEMBER_ACCESS', 'weigh', 6),
    node(0, 12, 'REFERENCE', 'item', 6),
    node(1, 0, 'MODULE', 'main', -1),
    node(1, 2, 'IMPORT', 'Cart', 0),
    node(1, 3, 'IMPORT', 'missing', 0),
    node(1, 4, 'FUNCTION', 'main', 0),
    node(1, 6, 'VARIABLE', 'main.cart', 4),
    node(1, 7, 'CALL_SITE', '', 4),
    node(1, 8, 'REFERENCE', 'Cart', 4),
    node(1, 9, 'CALL_SITE', '', 4),
    node(1, 10, 'MEMBER_ACCESS', 'add', 4),
    node(1, 11, 'REFERENCE', 'cart', 4),
    node(1, 13, 'CALL_SITE', '', 4),
    node(1, 14, 'MEMBER_ACCESS', 'add', 4),
    node(1, 15, 'REFERENCE', 'cart', 4),
    node(1, 17, 'CALL_SITE', '', 4),
    node(1, 18, 'REFERENCE', 'print', 4),
  ];
  await fixture.insert(graphTables.node, nodes);
  // The names are made up above, so the table stands where a build has a view over symbols and sites.
  const occurrences = ['REFERENCE', 'MEMBER_ACCESS', 'CALL_SITE'];
  const isSite = ({ kind }: { readonly kind: string }) => occurrences.includes(kind);
  await fixture.insert(
    graphTables.symbol,
    nodes.filter((each) => !isSite(each)),
  );
  await fixture.insert(
    graphTables.site,
    nodes.filter(isSite).map(({ name, local_name, qualified_name, ...site }) => ({ ...site, token: -1 })),
  );
  await fixture.insert(graphTables.entity, [
    { entity: 1, id: (1n << 62n) | 1n, kind: 'BUILTIN', name: 'print' },
    { entity: 2, id: (1n << 62n) | 2n, kind: 'FILE', name: 'shop.x' },
    { entity: 3, id: (1n << 62n) | 3n, kind: 'EXTERNAL_MODULE', name: 'os' },
  ]);
}

type Change = Readonly<Record<string, string | number | null>>;

async function insertEdges(fixture: TableFixture): Promise<void> {
  const edge = (
    kind: string,
    [sourceFile, sourceNode]: readonly [number, number],
    [targetFile, targetNode]: readonly [number, number],
    evidence: number,
    change: Change = {},
  ) => ({
    kind,
    source_file: sourceFile,
    source_node: sourceNode,
    target_file: targetFile,
    target_node: targetNode,
    certainty: 'exact',
    confidence: 1,
    score: 1,
    reason: null,
    rule: `${kind.toLowerCase()}-rule`,
    evidence,
    detail: null,
    ...change,
  });
  const none = [-2, -1] as const;
  const open = { certainty: 'unresolved', confidence: 0, score: 0 };
  const oneOf = { certainty: 'one_of', confidence: 0.5, score: 0.5 };
  await fixture.insert(graphTables.edge, [
    edge('CONTAINS', [-1, 2], [0, 0], -1),
    edge('CONTAINS', [0, 0], [0, 1], 1),
    edge('CONTAINS', [0, 0], [0, 3], 3),
    edge('CONTAINS', [0, 3], [0, 6], 6),
    edge('CONTAINS', [1, 0], [1, 4], 4),
    edge('INHERITS', [0, 3], [0, 1], 5),
    edge('REFERS_TO', [0, 5], [0, 1], 5),
    edge('REFERS_TO', [0, 12], [0, 9], 12),
    edge('REFERS_TO', [0, 13], none, 13, { ...open, reason: 'unknown_type', detail: 'weigh' }),
    edge('CALL_TARGET', [0, 10], none, 10, { ...open, reason: 'unknown_type', detail: 'weigh' }),
    edge('CALLS', [0, 6], none, 10, { ...open, reason: 'unknown_type', detail: 'weigh' }),
    edge('IMPORTS', [1, 0], [0, 0], 2),
    edge('IMPORTS_SYMBOL', [1, 2], [0, 3], 2),
    edge('REFERS_TO', [1, 8], [0, 3], 8),
    edge('CALL_TARGET', [1, 7], [0, 3], 7),
    edge('CALLS', [1, 4], [0, 3], 7),
    edge('REFERS_TO', [1, 11], [1, 6], 11),
    edge('REFERS_TO', [1, 15], [1, 6], 15),
    edge('REFERS_TO', [1, 12], [0, 6], 12),
    edge('REFERS_TO', [1, 16], [0, 6], 16, { ...oneOf, score: 0.7 }),
    edge('REFERS_TO', [1, 16], [0, 3], 16, { ...oneOf, score: 0.3 }),
    edge('CALL_TARGET', [1, 9], [0, 6], 9),
    edge('CALL_TARGET', [1, 13], [0, 6], 13, { ...oneOf, score: 0.7 }),
    edge('CALL_TARGET', [1, 13], [0, 3], 13, { ...oneOf, score: 0.3 }),
    edge('CALLS', [1, 4], [0, 6], 9),
    edge('REFERS_TO', [1, 18], [-1, 1], 18, { ...open, reason: 'builtin', detail: 'print' }),
    edge('CALL_TARGET', [1, 17], [-1, 1], 17, { ...open, reason: 'builtin', detail: 'print' }),
    edge('CALLS', [1, 4], [-1, 1], 17, { ...open, reason: 'builtin', detail: 'print' }),
    edge('HAS_PARAMETER', [0, 6], [0, 8], 8),
    edge('HAS_PARAMETER', [0, 6], [0, 9], 9),
  ]);
}

async function insertDiagnostics(fixture: TableFixture): Promise<void> {
  const run = (rule: string, position: number, change: Change = {}) => ({
    rule,
    stage: 'graph',
    family: 'edges',
    title: `Title of ${rule}`,
    why: `Why of ${rule}`,
    logic: 'a :- b.',
    inputs: '["call_target"]',
    output: 'graph_edge',
    status: 'ok',
    message: null,
    lane: 'native',
    rows_out: 10,
    milliseconds: 30,
    plan_hash: 'h',
    profile_hash: 'p',
    relation: 'table call_target',
    sql: 'one',
    position,
    ...change,
  });
  await fixture.insert(diagnosticTables.ruleRun, [
    run('calls-rule', 1),
    run('reader-rule', 2, {
      inputs: '["graph_edge"]',
      output: 'calls',
      milliseconds: 10,
      status: 'fell_back',
      lane: 'fallback',
    }),
    run('broken-rule', 3, {
      status: 'failed',
      message: 'It "broke".',
      milliseconds: null,
      rows_out: null,
      lane: null,
      sql: null,
    }),
  ]);
  await fixture.insert(diagnosticTables.ruleFallback, [
    { rule: 'reader-rule', output: 'calls', reason: 'prepare_error', sql: 'one', dialect: 'duckdb', error: 'No.' },
  ]);
  await fixture.insert(diagnosticTables.ruleLineage, [
    { rule: 'calls-rule', output: 'graph_edge', column: 'kind', source_table: 'call_target', source_column: 'rule' },
    { rule: 'calls-rule', output: 'graph_edge', column: 'kind', source_table: 'call_target', source_column: 'file' },
  ]);
  await fixture.insert(diagnosticTables.ruleError, [
    { rule: 'calls-rule', output: 'graph_edge', code: 'required_null', column: 'kind', rows: 2 },
  ]);
  await fixture.insert(diagnosticTables.build, [
    {
      build_id: 'b1',
      built_at: '2026-01-02T03:04:05Z',
      schema_version: 1,
      engine_version: '0',
      fingerprint: 'f1',
      folders: '[]',
      profile: '{}',
      profile_hash: 'p',
      summary: '{}',
    },
  ]);
}
