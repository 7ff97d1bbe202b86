import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sessionReader } from '../../src/engine/session-reader.ts';
import { EdgeIndex } from '../../src/graph/edge-index.ts';
import { edgesInMemory } from '../../src/graph/edges-in-memory.ts';
import type { GraphReader } from '../../src/graph/graph-reader.ts';
import { fileRange } from '../../src/graph/in-file-range.ts';
import { neighbourTotals } from '../../src/graph/neighbour-rows.ts';
import { keyText, type NodeKey } from '../../src/graph/node-key.ts';
import { readNeighbours } from '../../src/graph/read-neighbours.ts';
import { edgeKinds, shownEdgeKinds } from '../../src/model/edge-kinds.ts';
import { BuiltGraph } from '../tools/built-graph.ts';

const fixture = 'test/vscode/fixture';
const sources = Object.fromEntries(
  (readdirSync(fixture, { recursive: true }) as string[])
    .filter((name) => /\.(py|ts)$/.test(name))
    .map((name) => [name, readFileSync(path.join(fixture, name), 'utf8')]),
);

let graph: BuiltGraph;
let reader: GraphReader;
beforeAll(async () => {
  graph = await BuiltGraph.ofFiles({
    ...sources,
    'own.py': 'def again(n):\n    again(n - 1)\n    return again\n\n\nagain(3)\nnew = again\n',
  });
  reader = sessionReader(graph.session);
});
afterAll(() => graph.close());

async function everyNode(): Promise<readonly NodeKey[]> {
  const rows = await graph.rows(
    'SELECT file, node FROM graph_node UNION SELECT target_file, target_node FROM graph_edge WHERE target_file > -2',
  );
  return rows.map(({ file, node }) => ({ file: Number(file), node: Number(node) }));
}

it.each(['in', 'out'] as const)('counts the neighbours of every node as the database does (%s)', async (direction) => {
  const nodes = await everyNode();
  const rows = await reader.rows(neighbourTotals[direction], {
    frontier: nodes.map(keyText).join(','),
    kinds: Object.keys(edgeKinds).join(','),
    ...fileRange(nodes),
  });
  const counted = rows.map((row) => [`${row.root_file}:${row.root_node} ${row.kind}`, Number(row.total)] as const);
  const index = await EdgeIndex.read(reader);
  expect(counted.length).toBeGreaterThan(100);
  expect(new Map([...index.neighbourCounts(nodes, direction)].sort())).toEqual(new Map([...counted].sort()));
});

it('finds the neighbours of every node as they are found in the database alone, some and all, with edges to no target', async () => {
  const nodes = await everyNode();
  const asked = { nodes, kinds: shownEdgeKinds, directions: ['in', 'out'] } as const;
  const remembering = sessionReader(graph.session);
  await edgesInMemory.read(remembering);
  for (const [cap, skip] of [
    [1000, 0],
    [2, 0],
    [2, 1],
  ] as const) {
    const stored = await readNeighbours(reader, { ...asked, cap, skip });
    const indexed = await readNeighbours(remembering, { ...asked, cap, skip });
    expect(stored.length).toBeGreaterThan(20);
    expect(indexed).toEqual(stored);
    if (cap < 1000) continue;
    expect(stored.filter(({ total }) => total > 2).length).toBeGreaterThan(10);
    expect(stored.flatMap(({ neighbours }) => neighbours.filter(({ missing }) => missing)).length).toBeGreaterThan(5);
  }
});

it('finds those in a folder, a file, a definition, a package and nowhere as they are found in the database alone', async () => {
  const nodes = await everyNode();
  const asked = { nodes, kinds: shownEdgeKinds, directions: ['in', 'out'], skip: 0 } as const;
  const remembering = sessionReader(graph.session);
  await edgesInMemory.read(remembering);
  const classes = await graph.rows(
    'SELECT DISTINCT s.container, f.path FROM graph_symbol s JOIN file f USING (file) WHERE s.container > 0',
  );
  const around = classes.map(({ path, container }) => `${path}#${container}`);
  const packages = await graph.rows(
    "SELECT DISTINCT split_part(name, '.', 1) AS name FROM graph_entity WHERE name <> ''",
  );
  const scopes = [
    'shop/',
    'web/',
    'shop/pricing.py',
    'own.py',
    '?',
    ...around,
    ...packages.map(({ name }) => `@${name}`),
  ];
  const found: number[] = [];
  for (const scope of scopes)
    for (const cap of [1000, 1]) {
      const stored = await readNeighbours(reader, { ...asked, cap }, scope);
      expect(await readNeighbours(remembering, { ...asked, cap }, scope), `${scope} ${cap}`).toEqual(stored);
      found.push(stored.length);
    }
  expect(found.filter((groups) => groups > 0).length).toBeGreaterThan(15);
});
