import { groupBy } from '../../model/group-by.ts';
import { type DrawnGraph, type DrawnNode, drawnGraph } from '../drawn-graph.ts';
import type { NodeBox } from '../edge-detours.ts';
import type { GraphView } from '../graph-view.ts';
import type { Positions } from '../layout.ts';

/** A node with its place; what is drawn around others is a frame. */
export interface Box extends NodeBox, Pick<DrawnNode, 'node' | 'text'> {
  readonly isFrame: boolean;
}

export interface PlacedBoxes {
  /** Outer frames before inner ones, then the others in the order of the picture. */
  readonly boxes: readonly Box[];
  readonly edges: DrawnGraph['edges'];
}

/** Between a frame and what it is drawn around; its name stands in the room above. */
const around = { side: 18, top: 34 } as const;
const lostGap = { beside: 260, below: 80 } as const;

/** What of a picture is drawn, and where. Nodes without a place stand below the others. */
export function placedBoxes(graph: GraphView, positions: Positions): PlacedBoxes {
  const { nodes, edges } = drawnGraph(graph);
  const lowest = Math.max(0, ...Object.values(positions).map(([, y]) => y));
  const leaves = nodes.filter(({ isParent }) => !isParent);
  const lost = leaves.filter(({ node }) => !positions[node.id]).map(({ node }) => node.id);
  const placed = new Map<string, Box>();
  for (const { node, text, width, height } of leaves) {
    const [x, y] = positions[node.id] ?? [lost.indexOf(node.id) * lostGap.beside, lowest + lostGap.below];
    placed.set(node.id, { node, text, x, y, width, height, isFrame: false });
  }
  return { boxes: [...framesOf(nodes, placed), ...placed.values()], edges };
}

function framesOf(nodes: readonly DrawnNode[], placed: ReadonlyMap<string, Box>): readonly Box[] {
  const inside = groupBy(nodes, ({ parent }) => parent);
  const frames: Box[] = [];
  const frameOf = (drawn: DrawnNode): Box => {
    const at = frames.length;
    const members = (inside.get(drawn.node.id) ?? []).map((each) => placed.get(each.node.id) ?? frameOf(each));
    const frame = { node: drawn.node, text: drawn.text, ...boundsOf(members), isFrame: true };
    frames.splice(at, 0, frame);
    return frame;
  };
  for (const drawn of nodes) if (drawn.isParent && drawn.parent === null) frameOf(drawn);
  return frames;
}

function boundsOf(members: readonly NodeBox[]): NodeBox {
  const left = Math.min(...members.map(({ x, width }) => x - width / 2)) - around.side;
  const right = Math.max(...members.map(({ x, width }) => x + width / 2)) + around.side;
  const top = Math.min(...members.map(({ y, height }) => y - height / 2)) - around.top;
  const bottom = Math.max(...members.map(({ y, height }) => y + height / 2)) + around.side;
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}
