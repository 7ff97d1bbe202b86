import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { count, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { targetEdge } from './edge-columns.ts';

const { callSite, definition } = factTables;
const { value } = relationTables;
const rule = 'instantiation-edges';

/** How many things the called expression may mean, classes or not. */
const meanings = from('value', value).groupBy(
  (t) => ({ file: t.value.file, node: t.value.node }),
  () => ({ targets: count() }),
);

const creations = from('call', callSite)
  .join('value', value, (t) => [
    equal(t.call.file, t.value.file),
    equal(t.call.callee, t.value.node),
    equal(t.value.kind, literal('definition')),
  ])
  .join('class', definition, (t) => [
    equal(t.value.target_file, t.class.file),
    equal(t.value.target_node, t.class.node),
    equal(t.class.kind, literal('class')),
  ])
  .join('meaning', meanings, (t) => [equal(t.call.file, t.meaning.file), equal(t.call.callee, t.meaning.node)])
  .groupBy(
    (t) => ({
      file: t.call.file,
      caller: t.call.caller,
      target_file: t.value.target_file,
      target_node: t.value.target_node,
    }),
    (t) => ({ evidence: min(t.call.node), targets: min(t.meaning.targets) }),
  );

export default graphRule({
  id: rule,
  family: 'edges',
  title: 'Callables create instances of classes',
  why: 'A call of what means a class creates an instance of it; the first such call of a callable is the evidence.',
  logic: 'instantiates(c, k) :- call_site(s, caller: c, callee: n), value(n, k), class(k).',
  output: graphTables.edge,
  relation: from('creation', creations).select((t) =>
    targetEdge(
      'INSTANTIATES',
      literal(rule),
      { file: t.creation.file, node: t.creation.caller },
      { file: t.creation.target_file, node: t.creation.target_node },
      t.creation.evidence,
      t.creation.targets,
    ),
  ),
});
