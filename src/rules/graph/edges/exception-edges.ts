import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { coalesce, equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { count, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { entityEnd, openEdge, targetEdge } from './edge-columns.ts';
import { outsideEntities } from './outside-entities.ts';

const { callSite, caught, definition, result } = factTables;
const { openName, value } = relationTables;
const rule = 'exception-edges';

/** What is thrown: the class itself, or the class whose call makes the instance. */
const thrown = from('result', result)
  .where((t) => [equal(t.result.kind, literal('throw')), greaterEqual(t.result.value, literal(0))])
  .leftJoin('call', callSite, (t) => [equal(t.result.file, t.call.file), equal(t.result.value, t.call.node)])
  .select((t) => ({
    file: t.result.file,
    callable: t.result.callable,
    node: coalesce(t.call.callee, t.result.value),
    evidence: t.result.node,
  }));

const handled = from('caught', caught).select((t) => ({
  file: t.caught.file,
  callable: t.caught.callable,
  node: t.caught.node,
  evidence: t.caught.node,
}));

const classes = from('value', value)
  .join('class', definition, (t) => [
    equal(t.value.target_file, t.class.file),
    equal(t.value.target_node, t.class.node),
    equal(t.class.kind, literal('class')),
  ])
  .select((t) => ({
    file: t.value.file,
    node: t.value.node,
    target_file: t.value.target_file,
    target_node: t.value.target_node,
  }));
const meanings = from('class', classes).groupBy(
  (t) => ({ file: t.class.file, node: t.class.node }),
  () => ({ targets: count() }),
);

const found = (kind: 'THROWS' | 'CATCHES', places: typeof handled) =>
  from(
    'found',
    from('place', places)
      .join('class', classes, (t) => [equal(t.place.file, t.class.file), equal(t.place.node, t.class.node)])
      .join('meaning', meanings, (t) => [equal(t.place.file, t.meaning.file), equal(t.place.node, t.meaning.node)])
      .groupBy(
        (t) => ({
          file: t.place.file,
          callable: t.place.callable,
          target_file: t.class.target_file,
          target_node: t.class.target_node,
        }),
        (t) => ({ evidence: min(t.place.evidence), targets: min(t.meaning.targets) }),
      ),
  ).select((t) =>
    targetEdge(
      kind,
      literal(rule),
      { file: t.found.file, node: t.found.callable },
      { file: t.found.target_file, node: t.found.target_node },
      t.found.evidence,
      t.found.targets,
    ),
  );

const open = (kind: 'THROWS' | 'CATCHES', places: typeof handled) =>
  from(
    'open',
    from('place', places)
      .whereNone('class', classes, (t) => [equal(t.place.file, t.class.file), equal(t.place.node, t.class.node)])
      .leftJoin('name', openName, (t) => [equal(t.place.file, t.name.file), equal(t.place.node, t.name.node)])
      .groupBy(
        (t) => ({
          file: t.place.file,
          callable: t.place.callable,
          reason: coalesce(t.name.reason, literal('unknown_type')),
          name: coalesce(t.name.name, literal('')),
        }),
        (t) => ({ evidence: min(t.place.evidence) }),
      ),
  )
    .leftJoin('entity', outsideEntities, (t) => [
      equal(t.open.name, t.entity.name),
      equal(t.open.reason, t.entity.reason),
    ])
    .select((t) =>
      openEdge(
        kind,
        rule,
        { file: t.open.file, node: t.open.callable },
        entityEnd(t.entity.entity),
        t.open.evidence,
        t.open.reason,
        t.open.name,
      ),
    );

export default graphRule({
  id: rule,
  family: 'edges',
  title: 'Callables throw and catch exceptions',
  why: 'A callable throws the class it names, or the class whose instance it makes there, and catches the classes its handlers name. What it calls may throw more: that is not said here.',
  logic:
    'throws(c, k) :- result(throw, callable: c, value: n), value(n, k); catches(c, k) :- caught(n, callable: c), value(n, k).',
  output: graphTables.edge,
  relation: union(found('THROWS', thrown), open('THROWS', thrown), found('CATCHES', handled), open('CATCHES', handled)),
});
