import type { DrawnGraph } from '../../src/protocol/drawn-graph.ts';
import { type NodeBox, runsFree } from '../../src/protocol/edge-detours.ts';
import type { Positions, Room } from '../../src/protocol/layout.ts';
import { separate } from './separate.ts';
import { insideOf, largeEnough, zoomIn } from './zoom-in.ts';

/** How much closer together everything may come, and how far a picture goes from its own shape to that of the room and beyond. */
const closer = [1, 0.8, 0.6, 0.45];
const stretches = [0, 0.5, 1, 1.5];
const mostStretched = 3;
/** What a tighter picture, or one of another shape, must gain, in parts. */
const worth = 1.05;
/** What it costs when all edges run behind nodes, in parts of the zoom. */
const costBehind = 0.4;
/** With more nodes only the shape of the room is tried. */
const mostTried = 120;

/** Stretched to the shape of a room and drawn together until it is read well, with no node over another. */
export function spread(graph: DrawnGraph, positions: Positions, room: Room): Positions {
  const inside = insideOf(room);
  const leaves = graph.nodes.filter(({ isParent }) => !isParent);
  const shape = shapeOf(positions, inside);
  let best: { readonly score: number; readonly positions: Positions } | undefined;
  for (const scale of closer)
    for (const stretch of leaves.length > mostTried ? [shape] : stretches.map((each) => shape ** each)) {
      const tried = separate(graph, scaled(positions, scale * stretch, scale / stretch));
      const zoom = Math.min(largeEnough, zoomIn(inside, graph, tried));
      const score = zoom * (1 - costBehind * shareBehind(graph, tried));
      if (!best || score > best.score * worth) best = { score, positions: tried };
    }
  return best?.positions ?? positions;
}

const scaled = (positions: Positions, x: number, y: number): Positions =>
  Object.fromEntries(Object.entries(positions).map(([id, place]) => [id, [place[0] * x, place[1] * y] as const]));

/** By what a picture is stretched to have the shape of the room, with its area kept. */
function shapeOf(positions: Positions, room: Room): number {
  const places = Object.values(positions);
  const reach = (at: 0 | 1) =>
    Math.max(1, ...places.map((place) => place[at])) - Math.min(...places.map((place) => place[at]));
  const stretch = Math.sqrt((room.width * Math.max(1, reach(1))) / (room.height * Math.max(1, reach(0))));
  return Math.min(mostStretched, Math.max(1 / mostStretched, stretch));
}

/** The share of edges that run behind a node they have nothing to do with. */
function shareBehind({ nodes, edges }: DrawnGraph, positions: Positions): number {
  if (edges.length === 0) return 0;
  const boxes = new Map<string, NodeBox>(
    nodes.flatMap(({ node: { id }, width, height }) => {
      const place = positions[id];
      return place ? [[id, { x: place[0], y: place[1], width, height }]] : [];
    }),
  );
  const behind = edges.filter(({ source, target }) => {
    const [from, to] = [boxes.get(source), boxes.get(target)];
    return (
      from &&
      to &&
      !runsFree(
        from,
        to,
        [...boxes.values()].filter((box) => box !== from && box !== to),
      )
    );
  });
  return behind.length / edges.length;
}
