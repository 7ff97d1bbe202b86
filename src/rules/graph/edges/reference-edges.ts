import { graphTables } from '../../../model/tables/graph.ts';
import { equal } from '../../../relation/expressions.ts';
import { count } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { chosenTargets } from '../../relate/name/chosen-targets.ts';
import { indexVerdicts } from '../../relate/outside/index-verdicts.ts';
import { graphRule } from '../../rule.ts';
import { targetEdge } from './edge-columns.ts';

/** Where an index says what a name refers to, that goes. */
const targets = from('target', chosenTargets)
  .whereNone('outside', indexVerdicts, (t) => [
    equal(t.target.file, t.outside.file),
    equal(t.target.node, t.outside.node),
  ])
  .select((t) => ({ ...t.target }));
const groups = from('target', targets).groupBy(
  (t) => ({ file: t.target.file, node: t.target.node }),
  () => ({ targets: count() }),
);

export default graphRule({
  id: 'reference-edges',
  family: 'edges',
  title: 'Names refer to symbols, definitions and members',
  why: 'What a name refers to follows from the scopes around it, from imports, and from what the object of a member access means; of several signatures the arguments choose.',
  logic: 'refers_to(n, d) :- reference_target(n, d), or signature_choice(n, d) in place of it.',
  output: graphTables.edge,
  relation: from('target', targets)
    .join('group', groups, (t) => [equal(t.target.file, t.group.file), equal(t.target.node, t.group.node)])
    .select((t) =>
      targetEdge(
        'REFERS_TO',
        t.target.rule,
        { file: t.target.file, node: t.target.node },
        { file: t.target.target_file, node: t.target.target_node },
        t.target.node,
        t.group.targets,
        t.target.is_open,
      ),
    ),
});
