import { supertypesView } from '../../../model/tables/views.ts';
import { coalesce, equal, nodeId } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { namedNodes } from './named-nodes.ts';
import { resolvedEdges } from './resolved-edges.ts';

export default graphRule({
  id: 'supertypes-view',
  family: 'views',
  title: 'View supertypes',
  why: 'Which class has which supertype, with names and places on both sides.',
  logic: 'supertypes(class, supertype) :- edge(INHERITS, class, supertype).',
  output: supertypesView,
  keep: 'view',
  relation: from('edge', resolvedEdges('INHERITS'))
    .join('type', namedNodes, (t) => [equal(t.type.file, t.edge.source_file), equal(t.type.node, t.edge.source_node)])
    .select((t) => ({
      id: nodeId(t.edge.source_key, t.edge.source_node),
      local_name: t.type.local_name,
      qualified_name: t.type.qualified_name,
      path: t.edge.source_path,
      line: t.type.line,
      column: t.type.column,
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
