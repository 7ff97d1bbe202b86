import { syntaxNode } from '../model/tables/extraction.ts';
import { equal, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphEdge } from './graph-edge.ts';
import type { GraphReader } from './graph-reader.ts';
import type { NodeKey } from './node-key.ts';

const parents = from('node', syntaxNode)
  .where((t) => [equal(t.node.file, parameter('file', 'integer')), equal(t.node.node, parameter('node', 'integer'))])
  .select((t) => ({ parent: t.node.parent }));

/** The edge of the syntax tree from a node to one of its children; none when it is not its parent. */
export async function syntaxParent(
  reader: GraphReader,
  child: NodeKey | null,
  parent: NodeKey,
): Promise<readonly GraphEdge[]> {
  if (!child || child.file !== parent.file || child.file < 0) return [];
  const [row] = await reader.rows(parents, { file: child.file, node: child.node });
  if (!row || Number(row.parent) !== parent.node) return [];
  return [
    {
      kind: 'AST_PARENT_OF',
      source: parent,
      target: child,
      certainty: 'exact',
      confidence: 1,
      score: 1,
      reason: null,
      rule: 'cpg-edge',
      evidence: child.node,
      detail: null,
    },
  ];
}
