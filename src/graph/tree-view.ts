import type { ViewEdge, ViewNode } from '../protocol/graph-view.ts';
import { numberText, t } from '../protocol/translate.ts';
import { markerNode } from './marker-node.ts';
import { memberEdgeId } from './member-edge-id.ts';

export interface TreeItem {
  readonly node: ViewNode;
  /** Id of the parent; null for the root. Parents come before their children. */
  readonly parent: string | null;
  /** What the edge to it says, such as the field of a syntax node. */
  readonly label?: string;
}

interface TreePlan {
  readonly kind: string;
  readonly budget: number;
  /** Markers that were opened. */
  readonly unfold: readonly string[];
}

/** A node and its edge. */
const elements = 2;
/** Elements that opening a marker may add. */
const perOpened = 80;

const markerOf = (parent: string): string => `tree:${parent}`;

/**
 * A tree within a budget, level by level, so that what is near the root is seen first; children that do not fit stand
 * behind a marker at their parent, with the number of nodes below it.
 */
export function treeView(
  items: readonly TreeItem[],
  { kind, budget, unfold }: TreePlan,
): { readonly nodes: readonly ViewNode[]; readonly edges: readonly ViewEdge[]; readonly hidden: number } {
  const children = childrenOf(items);
  const size = sizes(items);
  const opened = new Set(unfold);
  const nodes: ViewNode[] = [];
  const edges: ViewEdge[] = [];
  // A node with children keeps room for the marker of those that may not fit.
  const cost = ({ node }: TreeItem) => (children.has(node.id) ? 2 * elements : elements);
  let free = budget;
  let hidden = 0;
  const draw = (item: TreeItem) => {
    nodes.push(item.node);
    if (item.parent !== null) edges.push(treeEdge(kind, item.parent, item.node.id, 1, item.label));
    free -= cost(item);
  };
  let level: readonly TreeItem[] = items.filter(({ parent }) => parent === null);
  for (const root of level) draw(root);
  while (level.length > 0) {
    const next: TreeItem[] = [];
    for (const { node } of level) {
      const below = children.get(node.id);
      if (!below) continue;
      free += elements + (opened.has(markerOf(node.id)) ? perOpened : 0);
      const shown = fitting(below, free, cost);
      for (const child of shown) draw(child);
      next.push(...shown);
      const rest = below.slice(shown.length).reduce((sum, child) => sum + (size.get(child.node.id) ?? 1), 0);
      if (rest === 0) continue;
      hidden += rest;
      const id = markerOf(node.id);
      nodes.push(marker(id, rest));
      edges.push(treeEdge(kind, node.id, id, rest));
      free -= elements;
    }
    level = next;
  }
  return { nodes, edges, hidden };
}

/** The first items for which there is room; with room for a marker when that is not all of them. */
function fitting(items: readonly TreeItem[], free: number, cost: (item: TreeItem) => number): readonly TreeItem[] {
  const sum = (list: readonly TreeItem[]) => list.reduce((total, item) => total + cost(item), 0);
  if (sum(items) <= free) return items;
  let left = free - elements;
  const end = items.findIndex((item) => {
    left -= cost(item);
    return left < 0;
  });
  return items.slice(0, Math.max(0, end));
}

function childrenOf(items: readonly TreeItem[]): ReadonlyMap<string, readonly TreeItem[]> {
  const children = new Map<string, TreeItem[]>();
  for (const item of items) {
    if (item.parent === null) continue;
    const list = children.get(item.parent);
    if (list) list.push(item);
    else children.set(item.parent, [item]);
  }
  return children;
}

/** Number of nodes of each subtree. */
function sizes(items: readonly TreeItem[]): ReadonlyMap<string, number> {
  const size = new Map<string, number>();
  for (const { node, parent } of [...items].reverse()) {
    const own = (size.get(node.id) ?? 0) + 1;
    size.set(node.id, own);
    if (parent !== null) size.set(parent, (size.get(parent) ?? 0) + own);
  }
  return size;
}

/** An edge of the syntax tree has the id it has in the graph. */
const childEdgeId = (kind: string, source: string, target: string): string =>
  target === markerOf(source)
    ? `edge:${target}`
    : kind === 'AST_PARENT_OF'
      ? `${kind}:${source}:${target}:${target}`
      : memberEdgeId({ kind: 'child', source, target });

const treeEdge = (kind: string, source: string, target: string, count: number, label?: string): ViewEdge => ({
  id: childEdgeId(kind, source, target),
  kind,
  source,
  target,
  certainty: 'exact',
  rule: '',
  count,
  ...(label ? { label } : {}),
});

const marker = (id: string, hidden: number): ViewNode =>
  markerNode(id, t('{0} more', numberText(hidden)), hidden, { localName: t('{0} more below', numberText(hidden)) });
