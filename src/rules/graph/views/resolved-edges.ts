import type { EdgeKind } from '../../../model/edge-kinds.ts';
import { fileTable } from '../../../model/tables/extraction.ts';
import { graphEdge, graphEntity } from '../../../model/tables/graph.ts';
import { coalesce, equal, literal, nodeId, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { entityNumber } from './entity-number.ts';
import { namedNodes } from './named-nodes.ts';
import { positive } from './positive.ts';

/** Edges of some kinds whose source is a syntax node, with the path of the source and everything about the target. */
export const resolvedEdges = (first: EdgeKind, ...rest: readonly EdgeKind[]) =>
  from('edge', graphEdge)
    .where((t) =>
      rest.length === 0
        ? equal(t.edge.kind, literal(first))
        : oneOf(t.edge.kind, ...[first, ...rest].map((kind) => literal(kind))),
    )
    .join('file', fileTable, (t) => equal(t.file.file, t.edge.source_file))
    .leftJoin('target', namedNodes, (t) => [
      equal(t.target.file, t.edge.target_file),
      equal(t.target.node, t.edge.target_node),
    ])
    .leftJoin('target_file', fileTable, (t) => equal(t.target_file.file, t.edge.target_file))
    .leftJoin('entity', graphEntity, (t) =>
      equal(t.entity.entity, entityNumber(t.edge.target_file, t.edge.target_node)),
    )
    .select((t) => ({
      kind: t.edge.kind,
      source_file: t.edge.source_file,
      source_node: t.edge.source_node,
      source_key: t.file.file_key,
      source_path: t.file.path,
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
