import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type WrittenOccurrence, writeScip } from '../../src/scip/write-scip.ts';
import { BuiltGraph, type SourceFiles } from '../tools/built-graph.ts';

const files: SourceFiles = {
  'shop/__init__.py': '',
  'shop/price.py':
    'RATE = 2\nclass Price:\n    def __init__(self, net):\n        self.net = net\n    def gross(self):\n        return self.net * RATE\n',
  'shop/sale.py':
    'from shop.price import Price, RATE\nimport shop.price as p\ndef sell(net):\n    price = Price(net)\n    total = price.gross() + price.net\n    return p.RATE, total\nsell(RATE)\n',
  'web/basket.ts':
    'export interface Item { price: number }\nexport class Basket {\n  constructor(private items: Item[]) {}\n  get total() { return this.items.length; }\n  add(item: Item) { this.items.push(item); return this; }\n}\nexport function of(a: string): Basket;\nexport function of(a: number, b: number): Basket;\nexport function of(a: any, b?: any): Basket { return new Basket([]); }\n',
  'web/page.ts':
    "import { Basket, of as make } from './basket';\nconst basket: Basket = make('a');\nbasket.add({ price: 1 }).add({ price: 2 });\nconst { total } = basket;\nmake(1, 2);\nenum Size { Small, Large }\nconst size = Size.Small;\n[size].map((each) => each === Size.Large && total);\n",
};

interface Edge {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly target: string;
  readonly target_path: string;
  readonly target_line: number;
  readonly target_column: number;
  readonly target_name: string;
  readonly target_kind: string;
}

const exactReferences = `
  SELECT f.path, n.line, n."column", length(t.text)::INTEGER AS length, e.target_file || ':' || e.target_node AS target,
    g.path AS target_path, s.line AS target_line, s."column" AS target_column, s.name AS target_name, s.kind AS target_kind
  FROM graph_edge e JOIN file f ON f.file = e.source_file
  JOIN syntax_node n ON n.file = e.source_file AND n.node = e.source_node JOIN token t ON t.token = n.token
  JOIN graph_symbol s ON s.file = e.target_file AND s.node = e.target_node JOIN file g ON g.file = e.target_file
  WHERE e.kind = 'REFERS_TO' AND e.certainty = 'exact' AND s.kind <> 'IMPORT'`;

/** An index that says of names what the graph says. */
function indexOf(edges: readonly Edge[]): Uint8Array {
  const documents = new Map<string, WrittenOccurrence[]>();
  const add = (path: string, occurrence: WrittenOccurrence) =>
    documents.set(path, [...(documents.get(path) ?? []), occurrence]);
  const defined = new Set<string>();
  for (const edge of edges) {
    const isModule = edge.target_kind === 'MODULE';
    const symbol = `own . p . \`${edge.target}\`/${isModule ? '' : `\`${edge.target_name}\`.`}`;
    const [line, from] = [edge.target_line - 1, edge.target_column - 1];
    const range = isModule ? [0, 0, 0] : [line, from, from + edge.target_name.length];
    if (!defined.has(symbol)) add(edge.target_path, { range, symbol, roles: 1 });
    defined.add(symbol);
    add(edge.path, { range: [edge.line - 1, edge.column - 1, edge.column - 1 + edge.length], symbol, roles: 8 });
  }
  return writeScip({ documents: [...documents].map(([path, occurrences]) => ({ path, occurrences })) });
}

it('An index made from what the graph is sure of agrees with it about every name', { timeout: 240_000 }, async () => {
  const plain = await BuiltGraph.ofFiles(files);
  const edges = (await plain.rows(exactReferences)) as unknown as readonly Edge[];
  plain.close();
  expect(edges.length).toBeGreaterThan(30);
  const check = async (some: readonly Edge[]) => {
    const graph = await BuiltGraph.ofFiles({ ...files, 'index.scip': indexOf(some) });
    const kinds = await graph.rows('SELECT kind, count(*)::INTEGER AS n FROM outside_comparison GROUP BY kind');
    const refused = await graph.rows("SELECT path, detail FROM outside_document WHERE status <> 'used'");
    const now = (await graph.rows(exactReferences)) as unknown as readonly Edge[];
    graph.close();
    expect(refused).toEqual([]);
    expect(kinds.filter(({ kind }) => kind !== 'same' && kind !== 'chosen')).toEqual([]);
    // Files have other numbers, for the index is one of them.
    const text = (all: readonly Edge[]) => all.map((edge) => JSON.stringify({ ...edge, target: '' })).sort();
    expect(text(now)).toEqual(text(edges));
    return kinds.reduce((sum, { n }) => sum + Number(n), 0);
  };
  expect(await check(edges)).toBeGreaterThan(25);
  await fc.assert(
    fc.asyncProperty(fc.subarray([...edges], { minLength: 1 }), async (some) => void (await check(some))),
    { numRuns: 3 },
  );
});
