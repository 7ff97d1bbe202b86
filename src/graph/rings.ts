import { groupBy } from '../model/group-by.ts';
import type { ViewEdge, ViewNode } from '../protocol/graph-view.ts';
import { t } from '../protocol/translate.ts';
import { type Fold, foldTree } from './fold-tree.ts';
import { foldedEdges, type QuotientEdge } from './folded-edges.ts';
import { foldedNodes, foldNodeId, groupOfId, type QuotientItem } from './folded-nodes.ts';
import type { GraphReader } from './graph-reader.ts';
import type { Quotient } from './quotient.ts';

export interface RingItem extends QuotientItem {
  /** Steps to the start. */
  readonly distance: number;
  readonly isTest: boolean;
}

interface RingPlan {
  readonly budget: number;
  /** Ids of folds a person opened. */
  readonly unfold: readonly string[];
}

/**
 * What is reached directly is what one looks at first. `mark` tells the folds of a ring from those of the same place in
 * another one; no path begins with it. Which share of the budget the folds of a ring may take is `share`.
 */
const ringPlans = {
  direct: { most: 18, share: 3, mark: '' },
  farther: { most: 7, share: 8, mark: '/' },
  tests: { most: 6, share: 8, mark: '//' },
} as const;
type Ring = keyof typeof ringPlans;

const ringOf = ({ isTest, distance }: RingItem): Ring => (isTest ? 'tests' : distance === 1 ? 'direct' : 'farther');

/**
 * What leads to a start, when it is too much to be drawn one by one: a ring of what does so directly, one of the rest and
 * one of tests, each folded by file or folder, the largest first. A fold has one edge, to where it leads most of what is nearer, so
 * that the picture is a tree.
 */
export async function rings(
  reader: GraphReader,
  items: readonly RingItem[],
  edges: readonly QuotientEdge[],
  { budget, unfold }: RingPlan,
): Promise<Quotient> {
  const opened = new Set(unfold.map(groupOfId));
  const isStart = ({ distance }: RingItem) => distance === 0;
  const byRing = groupBy(
    items.filter((item) => !isStart(item)),
    ringOf,
  );
  const folds = [
    ...items.filter(isStart).map((item) => ({ group: null, items: [item], count: 1 })),
    ...(Object.keys(ringPlans) as Ring[]).flatMap((name) => foldsOf(byRing.get(name) ?? [], name, budget, opened)),
  ];
  const nodes = await foldedNodes(reader, folds);
  return {
    nodes: nodes.map((node, place) => withSteps(node, folds[place])),
    edges: strongest(foldedEdges(edges, folds), folds),
    folded: folds.reduce((total, { group, count }) => total + (group === null ? 0 : count), 0),
  };
}

function foldsOf(
  items: readonly RingItem[],
  name: Ring,
  budget: number,
  opened: ReadonlySet<string>,
): readonly Fold<RingItem>[] {
  if (items.length === 0) return [];
  const { most, share, mark } = ringPlans[name];
  const marked = items.map((item) => ({ ...item, groups: item.groups.map((group) => `${mark}${group}`) }));
  const limit = Math.max(1, Math.min(most, Math.floor(budget / share)));
  const files = new Set(marked.flatMap(({ groups }) => groups).filter((group) => !group.endsWith('/')));
  return foldTree(marked, limit, opened, files).toSorted((left, right) => right.count - left.count);
}

/**
 * Edges between symbols stay; what stands in a fold, or leads to one, keeps the edge that says most of what is nearer, and
 * leads to tests only where it leads nowhere else.
 */
function strongest(edges: readonly ViewEdge[], folds: readonly Fold<RingItem>[]): readonly ViewEdge[] {
  const byId = new Map(folds.map((fold) => [foldNodeId(fold), fold]));
  const nearest = new Map(
    folds.map((fold) => [foldNodeId(fold), Math.min(...fold.items.map(({ distance }) => distance))] as const),
  );
  const isPlain = ({ source, target }: ViewEdge) => [source, target].every((id) => byId.get(id)?.group === null);
  const isToTest = ({ target }: ViewEdge) => byId.get(target)?.items.some(({ isTest }) => isTest) ?? false;
  const isBetter = (edge: ViewEdge, than: ViewEdge) =>
    isToTest(edge) === isToTest(than) ? edge.count > than.count : isToTest(than);
  const kept = new Map<string, ViewEdge>();
  const told = new Set(edges.filter(isPlain).map(({ source }) => source));
  for (const edge of edges) {
    const { source, target } = edge;
    if (told.has(source) || (nearest.get(target) ?? 0) >= (nearest.get(source) ?? 0)) continue;
    const before = kept.get(source);
    if (!before || isBetter(edge, before)) kept.set(source, edge);
  }
  return edges.filter((edge) => isPlain(edge) || kept.get(edge.source) === edge);
}

/** A fold of the farther ring says how far it is. */
function withSteps(node: ViewNode, fold: Fold<RingItem> | undefined): ViewNode {
  if (!fold || fold.group === null || fold.items.some((item) => ringOf(item) !== 'farther')) return node;
  const distances = fold.items.map(({ distance }) => distance);
  const [fewest, furthest] = [Math.min(...distances), Math.max(...distances)];
  const name = node.kind === 'FOLDER' ? node.label : node.label.slice(node.label.lastIndexOf('/') + 1);
  const label = `${name} · ${t('{0} steps', fewest === furthest ? String(fewest) : `${fewest}–${furthest}`)}`;
  return { ...node, label, localName: label };
}
