import { parentPort } from 'node:worker_threads';
import { must } from '../../src/model/must.ts';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import type { LayoutAnswer, LayoutRequest } from '../../src/protocol/layout.ts';
import { arrange } from './arrange.ts';

const port = must(parentPort, 'parent of the layout thread');

const node = {
  kind: '',
  label: 'warm',
  localName: '',
  qualifiedName: '',
  place: null,
  parent: null,
  hidden: 0,
  role: 'neighbour',
} as const;
const edge = { kind: '', certainty: 'exact', rule: '', count: 1 } as const;
const warmUp: GraphView = {
  view: 'neighbourhood',
  root: '0',
  title: '',
  nodes: Array.from({ length: 12 }, (_, id) => ({ ...node, id: String(id) })),
  edges: Array.from({ length: 11 }, (_, id) => ({
    ...edge,
    id: `e${id}`,
    source: String(id >> 1),
    target: String(id + 1),
  })),
  notes: [],
  stamp: { buildId: '', builtAt: '', engineVersion: '' },
};

port.on('message', async ({ id, ...request }: LayoutRequest) => {
  const start = performance.now();
  const answer = await arrange(request).then(
    (positions): LayoutAnswer => ({ id, positions, milliseconds: performance.now() - start }),
    (error: unknown): LayoutAnswer => ({ id, failed: error instanceof Error ? error.message : String(error) }),
  );
  port.postMessage(answer);
});

// The first layout of a thread is several times slower than the next: do it before one is asked for.
void arrange({ graph: warmUp, arrangement: 'layered', keep: {} });
