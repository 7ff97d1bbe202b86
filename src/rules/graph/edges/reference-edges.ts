import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal } from '../../../relation/expressions.ts';
import { count } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { targetEdge } from './edge-columns.ts';

const { referenceTarget } = relationTables;

const groups = from('target', referenceTarget).groupBy(
  (t) => ({ file: t.target.file, node: t.target.node }),
  () => ({ targets: count() }),
);

export default graphRule({
  id: 'reference-edges',
  family: 'edges',
  title: 'Names refer to symbols, definitions and members',
  why: 'What a name refers to follows from the scopes around it, from imports, and from what the object of a member access means.',
  logic: 'refers_to(n, d) :- reference_target(n, d).',
  output: graphTables.edge,
  relation: from('target', referenceTarget)
    .join('group', groups, (t) => [equal(t.target.file, t.group.file), equal(t.target.node, t.group.node)])
    .select((t) =>
      targetEdge(
        'REFERS_TO',
        t.target.rule,
        { file: t.target.file, node: t.target.node },
        { file: t.target.target_file, node: t.target.target_node },
        t.target.node,
        t.group.targets,
      ),
    ),
});
