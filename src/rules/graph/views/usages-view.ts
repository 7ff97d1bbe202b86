import { syntaxNode } from '../../../model/tables/extraction.ts';
import { graphNode } from '../../../model/tables/graph.ts';
import { usagesView } from '../../../model/tables/views.ts';
import { union } from '../../../relation/combine.ts';
import { coalesce, equal, literal, lower } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { occurrenceRoles } from './occurrence-roles.ts';
import { resolvedEdges } from './resolved-edges.ts';

const uses = from('edge', resolvedEdges('REFERS_TO'))
  .join('name', graphNode, (t) => [equal(t.name.file, t.edge.source_file), equal(t.name.node, t.edge.source_node)])
  .leftJoin('use', occurrenceRoles, (t) => [
    equal(t.use.file, t.edge.source_file),
    equal(t.use.node, t.edge.source_node),
  ])
  .select((t) => ({
    path: t.edge.source_path,
    line: t.name.line,
    column: t.name.column,
    name: t.name.name,
    kind: coalesce(t.use.role, lower(t.name.kind)),
    target_id: t.edge.target_id,
    target_path: t.edge.target_path,
    target_line: t.edge.target_line,
    target_column: t.edge.target_column,
    target_qualified_name: t.edge.target_qualified_name,
    certainty: t.edge.certainty,
    rule: t.edge.rule,
    reason: t.edge.reason,
  }));

/** A second binding of a symbol is no graph node; then the syntax node says where it stands and the symbol its name. */
const declarations = from('edge', resolvedEdges('DEFINITION_OF'))
  .leftJoin('name', graphNode, (t) => [equal(t.name.file, t.edge.source_file), equal(t.name.node, t.edge.source_node)])
  .join('syntax', syntaxNode, (t) => [
    equal(t.syntax.file, t.edge.source_file),
    equal(t.syntax.node, t.edge.source_node),
  ])
  .select((t) => ({
    path: t.edge.source_path,
    line: coalesce(t.name.line, t.syntax.line),
    column: coalesce(t.name.column, t.syntax.column),
    name: coalesce(t.name.name, t.edge.target_name, literal('')),
    kind: literal('declaration'),
    target_id: t.edge.target_id,
    target_path: t.edge.target_path,
    target_line: t.edge.target_line,
    target_column: t.edge.target_column,
    target_qualified_name: t.edge.target_qualified_name,
    certainty: t.edge.certainty,
    rule: t.edge.rule,
    reason: t.edge.reason,
  }));

export default graphRule({
  id: 'usages-view',
  family: 'views',
  title: 'View usages',
  why: 'Where a name occurs and what it means there, declarations included.',
  logic: 'usages(place, target) :- edge(REFERS_TO, place, target); edge(DEFINITION_OF, place, target).',
  output: usagesView,
  keep: 'view',
  relation: union(uses, declarations),
});
