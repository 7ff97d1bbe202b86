import { certainties } from '../model/certainty.ts';
import { must } from '../model/must.ts';
import type { Certainty, ViewEdge } from '../protocol/graph-view.ts';
import { drawNeighbour } from './draw-neighbour.ts';
import { foldId, groupsOf, scopeParameters } from './fold-id.ts';
import { foldNode } from './fold-node.ts';
import { type Fold, type Foldable, foldTree } from './fold-tree.ts';
import type { GraphReader } from './graph-reader.ts';
import { fileRange } from './in-file-range.ts';
import { type Direction, type Neighbour, type NeighbourGroup, readNeighbourEdge } from './neighbour-group.ts';
import { neighbourBuckets } from './neighbour-rows.ts';
import { keyText, type NodeKey } from './node-key.ts';
import type { NodeRow } from './node-row.ts';
import type { Picture } from './picture.ts';
import { readNodes } from './read-nodes.ts';

/** A fold, or a neighbour, and its edge. */
const elements = 2;
/** A part of the budget one fan may take; more neighbours than that are folded by the places they lie in. */
const fanShare = 8;
/** Fewer folds than this say nothing. */
const fewestFolds = 3;
/** Most neighbours a fan shows before it is folded, however large the budget. */
const widestFan = 40;

interface Bucket extends Foldable {
  readonly neighbour: Neighbour;
  readonly certainty: Certainty;
}

interface Scope {
  readonly skip: number;
  readonly scope?: string;
}

/**
 * Hubs: groups of more neighbours than a fan has room for are drawn as the folders, files, classes and packages they lie
 * in, each with its count. What lies in one place only is left to be shown page by page.
 */
export async function foldGroups(
  reader: GraphReader,
  picture: Picture,
  groups: readonly NeighbourGroup[],
  nodes: ReadonlyMap<string, NodeRow>,
  { skip, scope }: Scope,
): Promise<{ readonly rest: readonly NeighbourGroup[]; readonly found: readonly NodeRow[]; readonly hidden: number }> {
  const rest: NeighbourGroup[] = [];
  const found: NodeRow[] = [];
  const bucketsOf = bucketReader(reader, groups, scope ?? '');
  let hidden = 0;
  for (const group of groups) {
    const share = Math.floor(picture.free / elements / Math.max(1, groups.length));
    const fan = Math.min(widestFan, Math.floor(picture.size / fanShare), Math.max(fewestFolds, share));
    if (skip > 0 || group.total <= fan || picture.free < elements * fan || lieTogether(group, nodes)) {
      rest.push(group);
      continue;
    }
    const folds = foldTree(await bucketsOf(group), fan);
    if (folds.length < fewestFolds) {
      rest.push(group);
      continue;
    }
    const drawn = await drawFolds(reader, picture, group, folds, nodes);
    found.push(...drawn.found);
    hidden += drawn.hidden;
  }
  return { rest, found, hidden };
}

/** Whether all neighbours were read and lie in one place, so that there is nothing to ask about. */
function lieTogether({ total, neighbours }: NeighbourGroup, nodes: ReadonlyMap<string, NodeRow>): boolean {
  const places = new Set(
    neighbours.map(({ other }) => `${other.file}:${nodes.get(keyText(other))?.container ?? 'unknown'}`),
  );
  return neighbours.length === total && places.size === 1 && neighbours.every(({ other }) => other.file >= 0);
}

/** Answers with the places of a group; the groups of a node in one direction are asked about together. */
function bucketReader(reader: GraphReader, groups: readonly NeighbourGroup[], scope: string) {
  const asked = new Map<string, Promise<readonly Readonly<Record<string, unknown>>[]>>();
  const ask = ({ root, direction }: NeighbourGroup) => {
    const [file = 0, node = 0] = root.split(':').map(Number);
    const together = groups.filter((each) => each.root === root && each.direction === direction);
    return reader.rows(neighbourBuckets[direction], {
      frontier: root,
      kinds: together.map(({ kind }) => kind).join(','),
      ...fileRange([{ file, node } as NodeKey]),
      ...scopeParameters(scope),
    });
  };
  return async (group: NeighbourGroup): Promise<readonly Bucket[]> => {
    const key = `${group.root} ${group.direction}`;
    const rows = asked.get(key) ?? ask(group);
    asked.set(key, rows);
    return bucketsFrom((await rows).filter(({ kind }) => kind === group.kind));
  };
}

function bucketsFrom(rows: readonly Readonly<Record<string, unknown>>[]): readonly Bucket[] {
  return rows
    .map((row): Bucket => {
      const neighbours = Number(row.neighbours);
      const place = row.is_missing
        ? ['?']
        : row.outside
          ? [`@${row.outside}`]
          : groupsOf(String(row.path), Number(row.container));
      return {
        groups: place,
        count: neighbours,
        certainty: Object.keys(certainties)[Number(row.certainty)] as Certainty,
        neighbour: {
          other: { file: Number(row.other_file), node: Number(row.other_node) },
          missing: String(row.missing),
          edges: Number(row.edges),
          place: 0,
          edge: readNeighbourEdge(row),
        },
      };
    })
    .toSorted((left, right) => ((left.groups.at(-1) ?? '') < (right.groups.at(-1) ?? '') ? -1 : 1));
}

async function drawFolds(
  reader: GraphReader,
  picture: Picture,
  group: NeighbourGroup,
  folds: readonly Fold<Bucket>[],
  nodes: ReadonlyMap<string, NodeRow>,
): Promise<{ readonly found: readonly NodeRow[]; readonly hidden: number }> {
  const known = new Map([
    ...nodes,
    ...(await readNodes(
      reader,
      folds.flatMap(({ items: [bucket] }) =>
        bucket ? [bucket.neighbour.other, bucket.neighbour.edge.source, bucket.neighbour.edge.target] : [],
      ),
    )),
  ]);
  const containers = await readNodes(
    reader,
    folds.flatMap(({ items: [bucket] }) => {
      const other = bucket && known.get(keyText(bucket.neighbour.other));
      return other && other.container > 0 ? [{ file: other.file, node: other.container }] : [];
    }),
  );
  const self = must(known.get(group.root), `node ${group.root}`);
  const found: NodeRow[] = [];
  let hidden = 0;
  for (const each of folds) {
    const [bucket] = each.items;
    if (each.count === 1 && bucket) {
      const drawn = drawNeighbour(picture, group, bucket.neighbour, known);
      if (typeof drawn !== 'string') found.push(drawn);
      continue;
    }
    const scope = each.group ?? must(bucket).groups.at(-1) ?? '';
    const id = foldId({ node: self.id, kind: group.kind, direction: group.direction, scope });
    const first = known.get(keyText(must(bucket).neighbour.other));
    const container = first && containers.get(keyText({ file: first.file, node: first.container }));
    picture.draw([foldNode(id, scope, each.count, container ?? null)], [foldEdge(id, self.id, group, each)]);
    hidden += each.count;
  }
  return { found, hidden };
}

/** An edge that stands for many says no more than the least sure of them. */
function foldEdge(
  id: string,
  self: string,
  { kind, direction }: { readonly kind: string; readonly direction: Direction },
  { items }: Fold<Bucket>,
): ViewEdge {
  const order = Object.keys(certainties);
  const certainty = items.reduce<Certainty>(
    (least, each) => (order.indexOf(each.certainty) > order.indexOf(least) ? each.certainty : least),
    'exact',
  );
  return {
    id: `edge:${id}`,
    kind,
    source: direction === 'in' ? id : self,
    target: direction === 'in' ? self : id,
    certainty,
    rule: '',
    count: items.reduce((sum, { neighbour }) => sum + neighbour.edges, 0),
  };
}
