import { groupBy } from '../model/group-by.ts';
import { edgesInMemory } from './edges-in-memory.ts';
import { scopeParameters } from './fold-id.ts';
import type { GraphReader } from './graph-reader.ts';
import { fileRange } from './in-file-range.ts';
import { indexedNeighbours } from './indexed-neighbours.ts';
import {
  type Direction,
  type Neighbour,
  type NeighbourGroup,
  type NeighbourQuestion,
  readNeighbourEdge,
} from './neighbour-group.ts';
import { neighbourRows, scopedNeighbourRows, scopedNeighbourTotals } from './neighbour-rows.ts';
import { keyText } from './node-key.ts';
import { readTotals } from './read-totals.ts';
import { scopeFilter } from './scope-filter.ts';

/** The neighbours asked for, those in a scope if there is one, in the order of the nodes and kinds given. */
export async function readNeighbours(
  reader: GraphReader,
  asked: NeighbourQuestion,
  scope?: string,
): Promise<readonly NeighbourGroup[]> {
  if (asked.nodes.length === 0) return [];
  const { kinds } = asked;
  const roots = asked.nodes.map(keyText);
  const index = edgesInMemory.ifReady(reader);
  const groups = index
    ? indexedNeighbours(index, asked, await scopeFilter(reader, scope))
    : await storedNeighbours(reader, asked, scope);
  return groups
    .filter(({ total }) => total > 0)
    .toSorted(
      (left, right) =>
        roots.indexOf(left.root) - roots.indexOf(right.root) ||
        kinds.indexOf(left.kind) - kinds.indexOf(right.kind) ||
        (left.direction < right.direction ? -1 : 1),
    );
}

/** The same from the database alone. */
async function storedNeighbours(
  reader: GraphReader,
  { nodes, kinds, directions, cap, skip }: NeighbourQuestion,
  scope: string | undefined,
): Promise<readonly NeighbourGroup[]> {
  const groups: NeighbourGroup[] = [];
  for (const direction of directions) {
    const asked = {
      ...(scope === undefined ? {} : scopeParameters(scope)),
      frontier: nodes.map(keyText).join(','),
      kinds: kinds.join(','),
      ...fileRange(nodes),
    };
    const rows = await reader.rows((scope === undefined ? neighbourRows : scopedNeighbourRows)[direction], {
      ...asked,
      cap: cap + skip,
    });
    const byGroup = groupBy(rows, groupKey);
    // Who has fewer than were asked for has no more; the others are counted.
    const isCut = [...byGroup.values()].some(({ length }) => length === cap + skip);
    const totals = !isCut
      ? null
      : scope === undefined
        ? await readTotals(reader, nodes, kinds, [direction])
        : totalsFrom(await reader.rows(scopedNeighbourTotals[direction], asked), direction);
    for (const [key, inGroup] of byGroup) {
      const [root = '', kind = ''] = key.split(' ');
      const neighbours = inGroup.map(neighbourOf).filter(({ place }) => place > skip);
      const total = (totals?.get(`${key} ${direction}`) ?? inGroup.length) - skip;
      groups.push({ root, kind, direction, total, skipped: skip, neighbours: neighbours.toSorted(byPlace) });
    }
  }
  return groups;
}

type Row = Readonly<Record<string, unknown>>;

const byPlace = (left: Neighbour, right: Neighbour): number => left.place - right.place;

const groupKey = ({ root_file, root_node, kind }: Row): string =>
  `${keyText({ file: Number(root_file), node: Number(root_node) })} ${kind}`;

const totalsFrom = (rows: readonly Row[], direction: Direction): ReadonlyMap<string, number> =>
  new Map(rows.map((row) => [`${groupKey(row)} ${direction}`, Number(row.total)]));

const neighbourOf = (row: Row): Neighbour => ({
  other: { file: Number(row.other_file), node: Number(row.other_node) },
  missing: String(row.missing),
  edges: Number(row.edges),
  place: Number(row.place),
  edge: readNeighbourEdge(row),
});
