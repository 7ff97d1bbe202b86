import { fileTable, syntaxNode } from '../../../model/tables/extraction.ts';
import { graphEdge, graphNode } from '../../../model/tables/graph.ts';
import { coalesce, equal, literal, nodeId } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { namedNodes } from './named-nodes.ts';
import { positive } from './positive.ts';

/**
 * Occurrences of names that introduce a symbol. A second binding of a symbol need not be a node of the graph; then the
 * syntax node says where it stands and the symbol what it is called.
 */
export const declarations = from('edge', graphEdge)
  .where((t) => equal(t.edge.kind, literal('DEFINITION_OF')))
  .join('file', fileTable, (t) => equal(t.file.file, t.edge.source_file))
  .join('syntax', syntaxNode, (t) => [
    equal(t.syntax.file, t.edge.source_file),
    equal(t.syntax.node, t.edge.source_node),
  ])
  .leftJoin('source', graphNode, (t) => [
    equal(t.source.file, t.edge.source_file),
    equal(t.source.node, t.edge.source_node),
  ])
  .leftJoin('target', namedNodes, (t) => [
    equal(t.target.file, t.edge.target_file),
    equal(t.target.node, t.edge.target_node),
  ])
  .leftJoin('target_file', fileTable, (t) => equal(t.target_file.file, t.edge.target_file))
  .select((t) => ({
    path: t.file.path,
    line: coalesce(t.source.line, t.syntax.line),
    column: coalesce(t.source.column, t.syntax.column),
    name: coalesce(t.source.name, t.target.name, literal('')),
    kind: literal('declaration'),
    target_id: nodeId(t.target_file.file_key, t.edge.target_node),
    target_path: t.target_file.path,
    target_line: positive(t.target.line),
    target_column: positive(t.target.column),
    target_qualified_name: t.target.qualified_name,
    certainty: t.edge.certainty,
    rule: t.edge.rule,
    reason: t.edge.reason,
  }));
