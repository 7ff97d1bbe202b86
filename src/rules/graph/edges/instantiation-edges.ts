import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { equal, literal, notEqual } from '../../../relation/expressions.ts';
import { count, every, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { called } from './called.ts';
import { targetEdge } from './edge-columns.ts';

const { callSite, definition } = factTables;
const { value } = relationTables;
const rule = 'instantiation-edges';

const classes = from('class', definition)
  .where((t) => equal(t.class.kind, literal('class')))
  .select((t) => ({ file: t.class.file, node: t.class.node }));

/** How many things the called expression may mean, classes or not; the module that is the class as a whole is no other thing. */
const meanings = from('value', value)
  .where((t) => notEqual(t.value.kind, literal('module')))
  .groupBy(
    (t) => ({ file: t.value.file, node: t.value.node }),
    () => ({ targets: count() }),
  );
const byName = from('call', callSite)
  .join('value', value, (t) => [
    equal(t.call.file, t.value.file),
    equal(t.call.callee, t.value.node),
    equal(t.value.kind, literal('definition')),
  ])
  .join('class', classes, (t) => [equal(t.value.target_file, t.class.file), equal(t.value.target_node, t.class.node)])
  .join('meaning', meanings, (t) => [equal(t.call.file, t.meaning.file), equal(t.call.callee, t.meaning.node)])
  .select((t) => ({
    file: t.call.file,
    node: t.call.node,
    caller: t.call.caller,
    target_file: t.class.file,
    target_node: t.class.node,
    targets: t.meaning.targets,
    is_open: literal(false),
  }));

/** Classes without a constructor that are known to be called some other way, as through a member that holds one. */
const targets = from('target', called)
  .join('class', classes, (t) => [equal(t.target.target_file, t.class.file), equal(t.target.target_node, t.class.node)])
  .whereNone('named', byName, (t) => [equal(t.target.file, t.named.file), equal(t.target.node, t.named.node)])
  .select((t) => ({
    file: t.target.file,
    node: t.target.node,
    caller: t.target.caller,
    target_file: t.target.target_file,
    target_node: t.target.target_node,
    targets: t.target.targets,
    is_open: t.target.is_open,
  }));

const creations = from('made', union(byName, targets)).groupBy(
  (t) => ({
    file: t.made.file,
    caller: t.made.caller,
    target_file: t.made.target_file,
    target_node: t.made.target_node,
  }),
  (t) => ({ evidence: min(t.made.node), targets: min(t.made.targets), is_open: every(t.made.is_open) }),
);

export default graphRule({
  id: rule,
  family: 'edges',
  title: 'Callables create instances of classes',
  why: 'A call of what means a class creates an instance of it; the first such call of a callable is the evidence.',
  logic:
    'instantiates(c, k) :- call_site(s, caller: c, callee: n), value(n, k), class(k); or call_target(s, k), class(k).',
  output: graphTables.edge,
  relation: from('creation', creations).select((t) =>
    targetEdge(
      'INSTANTIATES',
      literal(rule),
      { file: t.creation.file, node: t.creation.caller },
      { file: t.creation.target_file, node: t.creation.target_node },
      t.creation.evidence,
      t.creation.targets,
      t.creation.is_open,
    ),
  ),
});
