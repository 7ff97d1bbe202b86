import { groupBy } from '../model/group-by.ts';
import type { GraphView, ViewEdge, ViewNode } from './graph-view.ts';
import { type NodeSize, nodeSize } from './node-size.ts';

/** Containers are drawn around their members only in pictures and groups this small; a class that is looked into always is. */
const mostNodes = 160;
const mostMembers = 14;

export interface DrawnNode extends NodeSize {
  readonly node: ViewNode;
  /** Id of the node drawn around this one. */
  readonly parent: string | null;
  readonly isParent: boolean;
}

export interface DrawnGraph {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly ViewEdge[];
}

/** What of a picture is drawn: which containers become boxes, and which edges are left to say by them. */
export function drawnGraph({ nodes, edges, view }: GraphView): DrawnGraph {
  const parents = drawnParents(nodes, view === 'anatomy' ? mostNodes : mostMembers);
  const touched = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const isOfItself = ({ id, role }: ViewNode) => role !== 'container' || touched.has(id);
  const boxes = new Set(nodes.filter(isOfItself).flatMap(({ id }) => boxesAround(parents, id)));
  const isShown = (node: ViewNode) => isOfItself(node) || boxes.has(node.id);
  const drawn = nodes.filter(isShown).map((node) => {
    const parent = parents.get(node.id) ?? null;
    return { ...nodeSize(node, parent !== null), node, parent, isParent: boxes.has(node.id) };
  });
  const ids = new Set(drawn.map(({ node }) => node.id));
  const isInside = (inner: string, outer: string): boolean => {
    const parent = parents.get(inner);
    return parent !== undefined && (parent === outer || isInside(parent, outer));
  };
  const shownEdges = edges.filter(
    ({ source, target }) =>
      ids.has(source) && ids.has(target) && !isInside(source, target) && !isInside(target, source),
  );
  return { nodes: drawn, edges: shownEdges };
}

/** Member → box around it. Chains that lead back to themselves are cut. */
function drawnParents(nodes: readonly ViewNode[], most: number): ReadonlyMap<string, string> {
  if (nodes.length > mostNodes) return new Map();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const members = groupBy(
    nodes.filter(({ parent }) => parent !== null && byId.has(parent)),
    ({ parent }) => parent ?? '',
  );
  const parents = new Map<string, string>();
  for (const [parent, inside] of members) {
    const fewest = byId.get(parent)?.role === 'container' ? 2 : 1;
    if (inside.length < fewest || inside.length > most) continue;
    for (const { id } of inside) if (!leadsTo(parents, parent, id)) parents.set(id, parent);
  }
  return parents;
}

function boxesAround(parents: ReadonlyMap<string, string>, id: string): readonly string[] {
  const parent = parents.get(id);
  return parent === undefined ? [] : [parent, ...boxesAround(parents, parent)];
}

function leadsTo(parents: ReadonlyMap<string, string>, from: string, to: string): boolean {
  for (let at: string | undefined = from; at !== undefined; at = parents.get(at)) if (at === to) return true;
  return false;
}
