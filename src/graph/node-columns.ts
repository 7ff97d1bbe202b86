import type { fileTable } from '../model/tables/extraction.ts';
import type { graphNode } from '../model/tables/graph.ts';
import { missing } from '../relation/expressions.ts';
import type { TableRow } from '../relation/query.ts';

/** What `nodeRow` reads of a node of a file. */
export const nodeColumns = ({
  node,
  file,
}: {
  readonly node: TableRow<typeof graphNode>;
  readonly file: TableRow<typeof fileTable>;
}) => ({
  file: node.file,
  node: node.node,
  kind: node.kind,
  name: node.name,
  local_name: node.local_name,
  qualified_name: node.qualified_name,
  container: node.container,
  line: node.line,
  column: node.column,
  file_key: file.file_key,
  path: file.path,
  entity_id: missing('bigint'),
});
