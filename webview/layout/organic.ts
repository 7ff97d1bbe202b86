import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { Positions } from '../../src/protocol/layout.ts';
import type { DrawnGraph } from './drawn-graph.ts';

cytoscape.use(fcose);

/** Beyond this many elements the draft is all a person would wait for. */
const draftFrom = 400;

/** Close together what is connected, without a direction. */
export async function organic({ nodes, edges }: DrawnGraph): Promise<Positions> {
  const picture = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node[width]', style: { width: 'data(width)', height: 'data(height)' } }],
    elements: [
      ...nodes.map(({ node, parent, width, height, isParent }) => ({
        data: { id: node.id, ...(parent ? { parent } : {}), ...(isParent ? {} : { width, height }) },
      })),
      ...edges.map(({ id, source, target }) => ({ data: { id, source, target } })),
    ],
  });
  const options = {
    name: 'fcose',
    quality: nodes.length + edges.length > draftFrom ? 'draft' : 'default',
    animate: false,
    randomize: true,
    packComponents: true,
    nodeSeparation: 90,
    idealEdgeLength: 130,
    nodeRepulsion: 9000,
    tilingPaddingVertical: 20,
    tilingPaddingHorizontal: 20,
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
    leaves.map((node) => [node.id(), [node.position().x, node.position().y] as const]),
  );
  picture.destroy();
  return positions;
}
