import { groupBy } from '../../src/model/group-by.ts';
import { must } from '../../src/model/must.ts';
import type { DrawnGraph } from '../../src/protocol/drawn-graph.ts';
import type { Positions } from '../../src/protocol/layout.ts';
import { type Block, boxBlock, edgesBetween, nodeBlock, type Size, turned } from './block.ts';
import { type Filled, fillRoom } from './fill-room.ts';
import { gapFor } from './layered.ts';
import { stepLevels } from './step-levels.ts';

export interface Place {
  /** The node the picture is about. */
  readonly root: string;
  readonly direction: 'RIGHT' | 'DOWN';
  readonly room: Size;
}

/** What stands in a box is about as wide as high. */
const boxShape: Size = { width: 1.3, height: 1 };
const gaps = { columns: 22, blocks: 14, rows: 52, chain: 34 } as const;
/** Words on edges may reach over their ends here, for the whole picture to be larger. */
const mostGap = 76;

/**
 * By steps from where the picture starts, in columns and rows that fill the room. Edges of a dense picture are hard to
 * follow around corners: it goes to the right or down, whichever needs fewer of them.
 */
export function compact(graph: DrawnGraph, place: Place): Positions {
  if (graph.edges.length <= graph.nodes.length || place.direction === 'DOWN') return placed(graph, place).positions;
  const [right, down] = (['RIGHT', 'DOWN'] as const).map((direction) => placed(graph, { ...place, direction }));
  return (must(down).score > must(right).score ? must(down) : must(right)).positions;
}

function placed(graph: DrawnGraph, { root, direction, room }: Place): { positions: Positions; score: number } {
  const density = graph.edges.length > graph.nodes.length ? 'dense' : 'sparse';
  const inside = groupBy(graph.nodes, ({ parent }) => parent);
  const between = edgesBetween(graph);
  const around = boxesAround(graph, root);
  const allGaps = { ...gaps, levels: Math.min(mostGap, gapFor(graph, direction)) };
  // Levels go to the right; where they should go down, everything is turned for them and turned back.
  const turn = <T extends Size>(each: T): T => (direction === 'DOWN' ? turned(each) : each);
  const filled = (box: string | null, shape: Size): Block & Pick<Filled, 'score'> => {
    const members = inside.get(box) ?? [];
    const ofBox = members.length === 1 ? shape : boxShape;
    const blocks = members.map((each) =>
      turn(each.isParent ? boxBlock(each.node.id, filled(each.node.id, ofBox)) : nodeBlock(each)),
    );
    const start = blocks.find(({ id }) => around.has(id))?.id;
    return turn({
      id: box ?? '',
      ...fillRoom(stepLevels(blocks, between.get(box) ?? [], start), turn(shape), allGaps, density),
    });
  };
  const { places, score } = filled(null, room);
  return { positions: Object.fromEntries(places.map(([id, x, y]) => [id, [x, y] as const])), score };
}

/** A node and the boxes it is in. */
function boxesAround({ nodes }: DrawnGraph, root: string): ReadonlySet<string> {
  const parents = new Map(nodes.map(({ node, parent }) => [node.id, parent]));
  const around = new Set<string>();
  for (let at: string | null | undefined = root; at; at = parents.get(at)) around.add(at);
  return around;
}
