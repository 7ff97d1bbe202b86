import { fileTable } from '../model/tables/extraction.ts';
import { graphNode } from '../model/tables/graph.ts';
import { equal, missing, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';

/** One node of a file; most questions start with it, so it has a plan of its own. */
export const nodeByKey = from('node', graphNode)
  .where((t) => [equal(t.node.file, parameter('file', 'integer')), equal(t.node.node, parameter('node', 'integer'))])
  .join('file', fileTable, (t) => equal(t.file.file, t.node.file))
  .select((t) => ({
    file: t.node.file,
    node: t.node.node,
    kind: t.node.kind,
    name: t.node.name,
    local_name: t.node.local_name,
    qualified_name: t.node.qualified_name,
    container: t.node.container,
    line: t.node.line,
    column: t.node.column,
    file_key: t.file.file_key,
    path: t.file.path,
    entity_id: missing('bigint'),
  }));
