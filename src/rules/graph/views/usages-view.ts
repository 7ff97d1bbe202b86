import { usagesView } from '../../../model/tables/views.ts';
import { union } from '../../../relation/combine.ts';
import { coalesce, equal, lower } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { declarations } from './declarations.ts';
import { occurrenceRoles } from './occurrence-roles.ts';
import { resolvedEdges } from './resolved-edges.ts';

const uses = from('edge', resolvedEdges('REFERS_TO'))
  .leftJoin('use', occurrenceRoles, (t) => [
    equal(t.use.file, t.edge.source_file),
    equal(t.use.node, t.edge.source_node),
  ])
  .select((t) => ({
    path: t.edge.source_path,
    line: t.edge.source_line,
    column: t.edge.source_column,
    name: t.edge.source_name,
    kind: coalesce(t.use.role, lower(t.edge.source_kind)),
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
