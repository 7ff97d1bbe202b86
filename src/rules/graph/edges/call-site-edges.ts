import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal } from '../../../relation/expressions.ts';
import { count } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { targetEdge } from './edge-columns.ts';

const { callTarget } = relationTables;

const groups = from('target', callTarget).groupBy(
  (t) => ({ file: t.target.file, node: t.target.node }),
  () => ({ targets: count() }),
);

export default graphRule({
  id: 'call-site-edges',
  family: 'edges',
  title: 'Call sites have targets',
  why: 'A call site calls what the called expression means.',
  logic: 'call_target(s, d) :- call_target(s, d).',
  output: graphTables.edge,
  relation: from('target', callTarget)
    .join('group', groups, (t) => [equal(t.target.file, t.group.file), equal(t.target.node, t.group.node)])
    .select((t) =>
      targetEdge(
        'CALL_TARGET',
        t.target.rule,
        { file: t.target.file, node: t.target.node },
        { file: t.target.target_file, node: t.target.target_node },
        t.target.node,
        t.group.targets,
      ),
    ),
});
