import { certainties } from '../model/certainty.ts';
import { must } from '../model/must.ts';
import type { Certainty, ViewEdge, ViewNode } from '../protocol/graph-view.ts';
import { edgeId } from './edge-id.ts';
import { foldNode } from './fold-node.ts';
import { type Fold, type Foldable, foldTree } from './fold-tree.ts';
import type { GraphEdge } from './graph-edge.ts';
import type { GraphReader } from './graph-reader.ts';
import { keyText } from './node-key.ts';
import type { NodeRow } from './node-row.ts';
import { readNodes } from './read-nodes.ts';
import { viewNode } from './view-node.ts';

export interface QuotientItem extends Foldable {
  readonly node: NodeRow;
  readonly role?: ViewNode['role'];
}

export interface QuotientEdge {
  readonly source: string;
  readonly target: string;
  readonly kind: string;
  readonly edges: number;
  readonly edge: GraphEdge;
  readonly isCycle?: boolean;
}

interface QuotientPlan {
  readonly budget: number;
  /** Ids of folds a person opened. */
  readonly unfold: readonly string[];
  /** Groups that are folded also where they would fit. */
  readonly closed?: ReadonlySet<string>;
}

export interface Quotient {
  readonly nodes: readonly ViewNode[];
  readonly edges: readonly ViewEdge[];
  /** Symbols that stand in folds. */
  readonly folded: number;
}

const idOf = (scope: string): string => `group:${scope}`;
const scopeOf = (id: string): string => id.replace(/^group:/, '');
const fewestFolds = 6;
/** More edges than this for each node make a picture dense. */
const edgesOfEach = 1.5;
/** Elements that opening one fold may add. */
const perOpened = 80;

/**
 * A graph of folds: items that are close together in the workspace become one node, edges between the same two nodes
 * become one with a count, until all of it fits the budget. Nothing is left out.
 */
export async function quotient(
  reader: GraphReader,
  items: readonly QuotientItem[],
  edges: readonly QuotientEdge[],
  { budget, unfold, closed }: QuotientPlan,
): Promise<Quotient> {
  const opened = new Set(unfold.map(scopeOf));
  const drawn = (most: number, open: ReadonlySet<string>) => {
    const folds = foldTree(items, most, open, closed);
    const home = new Map(folds.flatMap((fold) => fold.items.map(({ node }) => [keyText(node), fold] as const)));
    return { folds, edges: mergedEdges(edges, home) };
  };
  const least = (isGood: (picture: Drawn) => boolean, from: number, open: ReadonlySet<string>): number => {
    let most = from;
    while (most > fewestFolds && !isGood(drawn(most, open))) most = Math.max(fewestFolds, Math.floor(most * 0.75));
    return most;
  };
  const room = budget + unfold.length * perOpened;
  // What is folded is settled before anything was opened, so that opening one fold neither closes nor opens another.
  const settled = least(
    (picture) => isReadable(picture, budget),
    Math.max(fewestFolds, Math.floor(budget / 3)),
    new Set(),
  );
  const picture = drawn(
    least((each) => sizeOf(each) <= room, settled, opened),
    opened,
  );
  const containers = await containersOf(reader, picture.folds);
  return {
    nodes: picture.folds.map((fold) => nodeOf(fold, containers)),
    edges: picture.edges,
    folded: picture.folds.reduce((sum, { group, count }) => sum + (group === null ? 0 : count), 0),
  };
}

interface Drawn {
  readonly folds: readonly Fold<QuotientItem>[];
  readonly edges: readonly ViewEdge[];
}

const sizeOf = ({ folds, edges }: Drawn): number => folds.length + edges.length;

/** With many edges for each node, half as many nodes are as much as can be taken in. */
const isReadable = (picture: Drawn, budget: number): boolean =>
  sizeOf(picture) <= budget &&
  (picture.folds.length <= budget / 6 || picture.edges.length <= picture.folds.length * edgesOfEach);

async function containersOf(reader: GraphReader, folds: readonly Fold<QuotientItem>[]) {
  return readNodes(
    reader,
    folds.flatMap(({ group, items: [first] }) =>
      group?.includes('#') && first ? [{ file: first.node.file, node: Number(group.split('#').at(-1)) }] : [],
    ),
  );
}

function nodeOf({ group, items, count }: Fold<QuotientItem>, containers: ReadonlyMap<string, NodeRow>): ViewNode {
  const first = must(items[0]);
  if (group === null) return viewNode(first.node, first.role ? { role: first.role } : {});
  const container = group.includes('#')
    ? containers.get(keyText({ file: first.node.file, node: Number(group.split('#').at(-1)) }))
    : null;
  return foldNode(idOf(group), group, count, container ?? null);
}

function mergedEdges(
  edges: readonly QuotientEdge[],
  home: ReadonlyMap<string, Fold<QuotientItem>>,
): readonly ViewEdge[] {
  const order = Object.keys(certainties);
  const merged = new Map<string, ViewEdge>();
  for (const each of edges) {
    const [from, to] = [home.get(each.source), home.get(each.target)];
    if (!from || !to || from === to) continue;
    const [source, target] = [foldKey(from), foldKey(to)];
    const key = `${each.kind} ${source} ${target}`;
    const before = merged.get(key);
    const isSingle = from.group === null && to.group === null;
    const certainty: Certainty =
      before && order.indexOf(before.certainty) > order.indexOf(each.edge.certainty)
        ? before.certainty
        : each.edge.certainty;
    merged.set(key, {
      id: before?.id ?? (isSingle ? singleId(each, from, to) : `edge:${key}`),
      kind: each.kind,
      source,
      target,
      certainty,
      rule: isSingle ? each.edge.rule : '',
      count: (before?.count ?? 0) + each.edges,
      ...(each.isCycle || before?.isCycle ? { isCycle: true } : {}),
    });
  }
  return [...merged.values()];
}

const foldKey = ({ group, items }: Fold<QuotientItem>): string =>
  group === null ? must(items[0]).node.id : idOf(group);

/** The id by which the edge can be asked why it is there; its source is the occurrence it starts at. */
function singleId({ edge }: QuotientEdge, from: Fold<QuotientItem>, to: Fold<QuotientItem>): string {
  const [source, target] = [must(from.items[0]).node, must(to.items[0]).node];
  const start = keyText(edge.source) === keyText(source) ? source : occurrence(source, edge.source.node);
  return edgeId(edge, start, target);
}

/** The source of an edge that starts inside a definition of the same file. */
const occurrence = (around: NodeRow, node: number): NodeRow => ({
  ...around,
  node,
  id: String(BigInt(around.id) - BigInt(around.node) + BigInt(node)),
});
