import { certainties } from '../model/certainty.ts';
import { must } from '../model/must.ts';
import type { Certainty, ViewEdge } from '../protocol/graph-view.ts';
import { edgeId } from './edge-id.ts';
import type { Fold } from './fold-tree.ts';
import { foldNodeId, type QuotientItem } from './folded-nodes.ts';
import type { GraphEdge } from './graph-edge.ts';
import { keyText } from './node-key.ts';
import type { NodeRow } from './node-row.ts';

export interface QuotientEdge {
  readonly source: string;
  readonly target: string;
  readonly kind: string;
  readonly edges: number;
  readonly edge: GraphEdge;
  readonly isCycle?: boolean;
}

/** Edges of one kind between the same two folds become one with a count. */
export function foldedEdges(edges: readonly QuotientEdge[], folds: readonly Fold<QuotientItem>[]): readonly ViewEdge[] {
  const home = new Map(folds.flatMap((fold) => fold.items.map(({ node }) => [keyText(node), fold] as const)));
  const order = Object.keys(certainties);
  const merged = new Map<string, ViewEdge>();
  for (const each of edges) {
    const [from, to] = [home.get(each.source), home.get(each.target)];
    if (!from || !to || from === to) continue;
    const [source, target] = [foldNodeId(from), foldNodeId(to)];
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
