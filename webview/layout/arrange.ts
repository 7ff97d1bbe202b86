import { chainPlaces } from '../../src/protocol/chain-places.ts';
import { drawnGraph } from '../../src/protocol/drawn-graph.ts';
import type { LayoutRequest, Positions, Room } from '../../src/protocol/layout.ts';
import type { ViewKind } from '../../src/protocol/view-kinds.ts';
import { organic } from './organic.ts';
import { placeBeside } from './place-beside.ts';
import { readable } from './readable.ts';

/** That of a panel beside the code. */
const usualRoom: Room = { width: 545, height: 760 };

/** Views whose pictures go down as their code does. */
const inOrder: ReadonlySet<string> = new Set<ViewKind>(['control-flow', 'data-flow', 'dependence']);

/** Columns are too wide for pictures with more elements. */
const organicFrom = 700;

/** Places every node of a picture. Known places stay; the same picture is arranged the same way every time. */
export async function arrange({
  graph,
  arrangement,
  keep,
  room = usualRoom,
}: Omit<LayoutRequest, 'id'>): Promise<Positions> {
  const drawn = drawnGraph(graph);
  const leaves = drawn.nodes.filter(({ isParent }) => !isParent);
  if (leaves.length === 0) return {};
  const known = leaves.filter(({ node }) => keep[node.id]).length;
  if (known > 0 && known >= leaves.length / 4) return placeBeside(drawn, keep);
  if (arrangement === 'layered' && graph.view === 'taint-path')
    return chainPlaces(leaves.map(({ node, width, height }) => ({ id: node.id, width, height })));
  const size = drawn.nodes.length + drawn.edges.length;
  if (arrangement === 'layered' && size <= organicFrom)
    return readable(drawn, { root: graph.root, direction: inOrder.has(graph.view) ? 'DOWN' : 'RIGHT', room });
  const random = Math.random;
  Math.random = seeded();
  try {
    return await organic(drawn, { root: graph.root, room });
  } finally {
    Math.random = random;
  }
}

/** A small generator with a fixed start, for the layout that knows no seed. */
function seeded(): () => number {
  let state = 0x2f6e2b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
