import type { EdgeKind } from '../../../model/edge-kinds.ts';
import { fileTable, syntaxNode } from '../../../model/tables/extraction.ts';
import { graphEdge, graphEntity } from '../../../model/tables/graph.ts';
import { choose, coalesce, equal, literal, missing, nodeId } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { entityNumber } from './entity-number.ts';
import { namedNodes } from './named-nodes.ts';
import { positive } from './positive.ts';

/**
 * Edges of a kind whose source is syntax, with everything about both ends. A source need not be a node of its own in the
 * graph (the name in a member access is not), so the syntax tree says where it stands. The joins that keep every row of a
 * file come first: a condition on the path then reaches the edges.
 */
export const resolvedEdges = (kind: EdgeKind) =>
  from('edge', graphEdge)
    .where((t) => equal(t.edge.kind, literal(kind)))
    .join('file', fileTable, (t) => equal(t.file.file, t.edge.source_file))
    .join('source', syntaxNode, (t) => [
      equal(t.source.file, t.edge.source_file),
      equal(t.source.node, t.edge.source_node),
    ])
    .leftJoin('target', namedNodes, (t) => [
      equal(t.target.file, t.edge.target_file),
      equal(t.target.node, t.edge.target_node),
    ])
    .leftJoin('target_file', fileTable, (t) => equal(t.target_file.file, t.edge.target_file))
    .leftJoin('entity', graphEntity, (t) =>
      equal(t.entity.entity, entityNumber(t.edge.target_file, t.edge.target_node)),
    )
    .select((t) => ({
      source_file: t.edge.source_file,
      source_node: t.edge.source_node,
      source_key: t.file.file_key,
      source_path: t.file.path,
      source_line: t.source.line,
      source_column: t.source.column,
      source_token: t.source.token,
      evidence: t.edge.evidence,
      certainty: t.edge.certainty,
      rule: t.edge.rule,
      reason: t.edge.reason,
      detail: t.edge.detail,
      target_file: t.edge.target_file,
      target_id: coalesce(nodeId(t.target_file.file_key, t.edge.target_node), t.entity.id),
      target_path: coalesce(
        t.target_file.path,
        choose([[equal(t.entity.kind, literal('FILE')), t.entity.name]], missing('text')),
      ),
      target_line: positive(t.target.line),
      target_column: positive(t.target.column),
      target_name: coalesce(t.target.name, t.entity.name),
      target_local_name: coalesce(t.target.local_name, t.entity.name),
      target_qualified_name: coalesce(t.target.qualified_name, t.entity.name),
    }));
