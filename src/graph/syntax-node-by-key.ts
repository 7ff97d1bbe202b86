import { fileTable, syntaxKind, syntaxNode } from '../model/tables/extraction.ts';
import { equal, literal, missing, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';

/** One syntax node as a node of the graph. */
export const syntaxNodeByKey = from('node', syntaxNode)
  .where((t) => [equal(t.node.file, parameter('file', 'integer')), equal(t.node.node, parameter('node', 'integer'))])
  .join('file', fileTable, (t) => equal(t.file.file, t.node.file))
  .join('kind', syntaxKind, (t) => equal(t.kind.kind, t.node.kind))
  .select((t) => ({
    file: t.node.file,
    node: t.node.node,
    kind: literal('SYNTAX_NODE'),
    name: t.kind.name,
    local_name: literal(''),
    qualified_name: literal(''),
    container: literal(-1),
    line: t.node.line,
    column: t.node.column,
    file_key: t.file.file_key,
    path: t.file.path,
    entity_id: missing('bigint'),
  }));
