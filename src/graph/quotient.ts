import type { ViewEdge, ViewNode } from '../protocol/graph-view.ts';
import { type Fold, foldTree } from './fold-tree.ts';
import { foldedEdges, type QuotientEdge } from './folded-edges.ts';
import { foldedNodes, groupOfId, type QuotientItem } from './folded-nodes.ts';
import type { GraphReader } from './graph-reader.ts';

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
  const opened = new Set(unfold.map(groupOfId));
  const drawn = (most: number, open: ReadonlySet<string>) => {
    const folds = foldTree(items, most, open, closed);
    return { folds, edges: foldedEdges(edges, folds) };
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
  return {
    nodes: await foldedNodes(reader, picture.folds),
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
