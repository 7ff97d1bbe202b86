import { must } from '../model/must.ts';
import type { ViewNode } from '../protocol/graph-view.ts';
import { foldNode } from './fold-node.ts';
import type { Fold, Foldable } from './fold-tree.ts';
import type { GraphReader } from './graph-reader.ts';
import { keyText } from './node-key.ts';
import type { NodeRow } from './node-row.ts';
import { readNodes } from './read-nodes.ts';
import { viewNode } from './view-node.ts';

export interface QuotientItem extends Foldable {
  readonly node: NodeRow;
  readonly role?: ViewNode['role'];
}

/** The id of a fold of a whole picture. */
export const groupId = (group: string): string => `group:${group}`;
export const groupOfId = (id: string): string => id.replace(/^group:/, '');

/** The id of the node a fold is drawn as: an item by itself has its own. */
export const foldNodeId = ({ group, items }: Fold<QuotientItem>): string =>
  group === null ? must(items[0]).node.id : groupId(group);

/** Every fold as a node: an item by itself, or one with the number of symbols it stands for. */
export async function foldedNodes(
  reader: GraphReader,
  folds: readonly Fold<QuotientItem>[],
): Promise<readonly ViewNode[]> {
  const containers = await readNodes(reader, folds.flatMap(containerKey));
  return folds.map((fold) => {
    const { group, items, count } = fold;
    const first = must(items[0]);
    if (group === null) return viewNode(first.node, first.role ? { role: first.role } : {});
    const [key] = containerKey(fold);
    return foldNode(
      groupId(group),
      group.replace(/^\/+/, ''),
      count,
      key ? (containers.get(keyText(key)) ?? null) : null,
    );
  });
}

/** The definition that holds a fold, where it is one. */
const containerKey = ({ group, items: [first] }: Fold<QuotientItem>) =>
  group?.includes('#') && first ? [{ file: first.node.file, node: Number(group.split('#').at(-1)) }] : [];
