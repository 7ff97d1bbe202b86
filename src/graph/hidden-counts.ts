import type { GraphReader } from './graph-reader.ts';
import type { Direction } from './neighbour-group.ts';
import { keyText } from './node-key.ts';
import type { NodeRow } from './node-row.ts';
import type { Picture } from './picture.ts';
import { readTotals } from './read-totals.ts';

/** Says on every node that was not followed how many of its neighbours are not drawn. */
export async function countHidden(
  reader: GraphReader,
  picture: Picture,
  nodes: readonly NodeRow[],
  kinds: readonly string[],
  directions: readonly Direction[],
): Promise<void> {
  const totals = await readTotals(reader, nodes, kinds, directions);
  for (const node of nodes) {
    let hidden = 0;
    for (const kind of kinds)
      for (const direction of directions) {
        const total = totals.get(`${keyText(node)} ${kind} ${direction}`) ?? 0;
        hidden += Math.max(0, total - drawnEdges(picture, node.id, kind, direction));
      }
    picture.change(node.id, { hidden });
  }
}

const drawnEdges = (picture: Picture, id: string, kind: string, direction: Direction): number =>
  picture.edges.filter((edge) => edge.kind === kind && (direction === 'in' ? edge.target : edge.source) === id).length;
