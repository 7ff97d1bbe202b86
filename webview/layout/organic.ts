import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { DrawnGraph } from '../../src/protocol/drawn-graph.ts';
import type { Positions } from '../../src/protocol/layout.ts';
import { compact, type Place } from './compact.ts';
import { spread } from './spread.ts';

cytoscape.use(fcose);

/** Names are wide: the layout takes nodes for rounder than they are, and the picture is stretched again. */
const squeezed = 0.5;

/** Forces along one line never leave it: nodes begin a little beside it. */
const asideOf = (at: number): number => (((at * 3) % 5) - 2) * 12;

/**
 * Close together what is connected, as large as can be in the room there is. The forces (fCoSE: Balci and Dogrusoz 2022)
 * begin with steps from the root, so that what leads to it stays on one side.
 */
export async function organic(graph: DrawnGraph, { root, room }: Omit<Place, 'direction'>): Promise<Positions> {
  const start = compact(graph, { root, room, direction: 'RIGHT' });
  return spread(graph, await byCloseness(graph, start), room);
}

async function byCloseness({ nodes, edges }: DrawnGraph, start: Positions): Promise<Positions> {
  const picture = cytoscape({
    headless: true,
    layout: { name: 'preset' },
    styleEnabled: true,
    style: [{ selector: 'node[width]', style: { width: 'data(width)', height: 'data(height)' } }],
    elements: [
      ...nodes.map(({ node, parent, width, height, isParent }, at) => ({
        data: { id: node.id, ...(parent ? { parent } : {}), ...(isParent ? {} : { width: width * squeezed, height }) },
        position: { x: (start[node.id]?.[0] ?? 0) * squeezed, y: (start[node.id]?.[1] ?? 0) + asideOf(at) },
      })),
      ...edges.map(({ id, source, target }) => ({ data: { id, source, target } })),
    ],
  });
  const options = {
    name: 'fcose',
    quality: 'default',
    animate: false,
    randomize: false,
    nodeSeparation: 60,
    idealEdgeLength: 60,
    nodeRepulsion: 9000,
    tilingPaddingVertical: 14,
    tilingPaddingHorizontal: 14,
  };
  const layout = picture.layout(options as cytoscape.LayoutOptions);
  const done = layout.promiseOn('layoutstop');
  layout.run();
  await done;
  const leaves = picture
    .nodes()
    .toArray()
    .filter((node) => !node.isParent());
  const positions = Object.fromEntries(
    leaves.map((node) => [node.id(), [node.position().x / squeezed, node.position().y] as const]),
  );
  picture.destroy();
  return positions;
}
