import type { EdgeKind } from '../../../model/edge-kinds.ts';
import { fileTable } from '../../../model/tables/extraction.ts';
import { graphEdge, graphEntity, graphNode } from '../../../model/tables/graph.ts';
import { coalesce, equal, literal, nodeId } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { entityNumber } from './entity-number.ts';
import { namedNodes } from './named-nodes.ts';
import { positive } from './positive.ts';

/**
 * Edges of a kind whose source is a syntax node, with everything about both ends. The joins that keep every row of a file
 * come first, so that a condition on the path reaches the edges.
 */
export const resolvedEdges = (kind: EdgeKind) =>
  from('edge', graphEdge)
    .where((t) => equal(t.edge.kind, literal(kind)))
    .join('file', fileTable, (t) => equal(t.file.file, t.edge.source_file))
    .join('source', graphNode, (t) => [
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
      source_id: nodeId(t.file.file_key, t.edge.source_node),
      source_key: t.file.file_key,
      source_path: t.file.path,
      source_kind: t.source.kind,
      source_name: t.source.name,
      source_local_name: t.source.local_name,
      source_qualified_name: t.source.qualified_name,
      source_line: t.source.line,
      source_column: t.source.column,
      evidence: t.edge.evidence,
      certainty: t.edge.certainty,
      rule: t.edge.rule,
      reason: t.edge.reason,
      detail: t.edge.detail,
      target_id: coalesce(nodeId(t.target_file.file_key, t.edge.target_node), t.entity.id),
      target_path: t.target_file.path,
      target_line: positive(t.target.line),
      target_column: positive(t.target.column),
      target_name: coalesce(t.target.name, t.entity.name),
      target_local_name: coalesce(t.target.local_name, t.entity.name),
      target_qualified_name: coalesce(t.target.qualified_name, t.entity.name),
    }));
