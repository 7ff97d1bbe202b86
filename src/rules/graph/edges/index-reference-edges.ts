import { graphTables } from '../../../model/tables/graph.ts';
import { outsideIndex } from '../../../model/tables/outside.ts';
import { equal, isNull, literal } from '../../../relation/expressions.ts';
import { count } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { indexVerdicts } from '../../relate/outside/index-verdicts.ts';
import { graphRule } from '../../rule.ts';
import { targetEdge } from './edge-columns.ts';

const targets = from('target', indexVerdicts)
  .where((t) => isNull(t.target.external))
  .select((t) => ({ ...t.target }));
const groups = from('target', targets).groupBy(
  (t) => ({ file: t.target.file, node: t.target.node }),
  () => ({ targets: count() }),
);

export default graphRule({
  id: 'index-reference-edges',
  family: 'edges',
  title: 'Names refer to what an index says',
  why: 'What a SCIP index of the same text says about a name goes before what follows from syntax; the edge names the index.',
  logic: 'refers_to(n, d) :- outside_target(n, d).',
  output: graphTables.edge,
  relation: from('target', targets)
    .join('group', groups, (t) => [equal(t.target.file, t.group.file), equal(t.target.node, t.group.node)])
    .join('index', outsideIndex, (t) => equal(t.target.index, t.index.index))
    .select((t) =>
      targetEdge(
        'REFERS_TO',
        literal('index-reference-edges'),
        { file: t.target.file, node: t.target.node },
        { file: t.target.target_file, node: t.target.target_node },
        t.target.node,
        t.group.targets,
        literal(false),
        t.index.path,
      ),
    ),
});
