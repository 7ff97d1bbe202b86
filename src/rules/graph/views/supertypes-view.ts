import { supertypesView } from '../../../model/tables/views.ts';
import { coalesce } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { resolvedEdges } from './resolved-edges.ts';

export default graphRule({
  id: 'supertypes-view',
  family: 'views',
  title: 'View supertypes',
  why: 'Which class has which supertype, with names and places on both sides.',
  logic: 'supertypes(class, supertype) :- edge(INHERITS, class, supertype).',
  output: supertypesView,
  keep: 'view',
  relation: from('edge', resolvedEdges('INHERITS')).select((t) => ({
    id: t.edge.source_id,
    local_name: t.edge.source_local_name,
    qualified_name: t.edge.source_qualified_name,
    path: t.edge.source_path,
    line: t.edge.source_line,
    column: t.edge.source_column,
    supertype_id: t.edge.target_id,
    supertype_name: coalesce(t.edge.target_name, t.edge.detail),
    supertype_qualified_name: t.edge.target_qualified_name,
    supertype_path: t.edge.target_path,
    supertype_line: t.edge.target_line,
    supertype_column: t.edge.target_column,
    certainty: t.edge.certainty,
    rule: t.edge.rule,
    reason: t.edge.reason,
  })),
});
