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

it('counts the neighbours into every node as the database does', async () => {
  const ends = await graph.rows(
    'SELECT DISTINCT target_file AS file, target_node AS node FROM graph_edge WHERE target_file > -2',
  );
  const nodes = ends.map(({ file, node }): NodeKey => ({ file: Number(file), node: Number(node) }));
  const rows = await reader.rows(neighbourTotals.in, {
    frontier: nodes.map(keyText).join(','),
    kinds: Object.keys(edgeKinds).join(','),
    ...fileRange(nodes),
  });
  const counted = rows.map((row) => [`${row.root_file}:${row.root_node} ${row.kind}`, Number(row.total)] as const);
  const index = await EdgeIndex.read(reader);
  expect(counted.length).toBeGreaterThan(200);
  expect(new Map([...index.neighboursInto(nodes)].sort())).toEqual(new Map([...counted].sort()));
});

it('finds the neighbours of every node as they are found in the database alone, some and all, with edges to no target', async () => {
  const ends = await graph.rows('SELECT DISTINCT file, node FROM graph_node');
  const nodes = ends.map(({ file, node }): NodeKey => ({ file: Number(file), node: Number(node) }));
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
