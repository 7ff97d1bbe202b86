import { edgesInMemory } from './edges-in-memory.ts';
import type { GraphReader } from './graph-reader.ts';
import { fileRange } from './in-file-range.ts';
import { neighbourTotals } from './neighbour-rows.ts';
import { keyText } from './node-key.ts';
import type { NodeRow } from './node-row.ts';
import type { Picture } from './picture.ts';
import type { Direction } from './read-neighbours.ts';

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

/** Number of neighbours by `node kind direction`. */
async function readTotals(
  reader: GraphReader,
  nodes: readonly NodeRow[],
  kinds: readonly string[],
  directions: readonly Direction[],
): Promise<ReadonlyMap<string, number>> {
  const totals = new Map<string, number>();
  if (nodes.length === 0) return totals;
  const asked = { frontier: nodes.map(keyText).join(','), kinds: kinds.join(','), ...fileRange(nodes) };
  const index = edgesInMemory.ifReady(reader);
  if (index && directions.includes('in'))
    for (const [key, total] of index.neighboursInto(nodes)) totals.set(`${key} in`, total);
  for (const direction of directions.filter((each) => !index || each !== 'in'))
    for (const { root_file, root_node, kind, total } of await reader.rows(neighbourTotals[direction], asked))
      totals.set(
        `${keyText({ file: Number(root_file), node: Number(root_node) })} ${kind} ${direction}`,
        Number(total),
      );
  return totals;
}

const drawnEdges = (picture: Picture, id: string, kind: string, direction: Direction): number =>
  picture.edges.filter((edge) => edge.kind === kind && (direction === 'in' ? edge.target : edge.source) === id).length;
