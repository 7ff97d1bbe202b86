import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { coalesce, equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { count, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { entityEnd, openEdge, targetEdge } from './edge-columns.ts';
import { outsideEntities } from './outside-entities.ts';

const { callSite, caught, definition, memberAccess, result } = factTables;
const { callTarget, openName, value } = relationTables;
const rule = 'exception-edges';

/** What is thrown, what is called to make it, and, for a member, its name, which says why it has no meaning. */
const thrown = from('result', result)
  .where((t) => [equal(t.result.kind, literal('throw')), greaterEqual(t.result.value, literal(0))])
  .leftJoin('call', callSite, (t) => [equal(t.result.file, t.call.file), equal(t.result.value, t.call.node)])
  .leftJoin('access', memberAccess, (t) => [
    equal(t.result.file, t.access.file),
    equal(coalesce(t.call.callee, t.result.value), t.access.node),
  ])
  .select((t) => ({
    file: t.result.file,
    callable: t.result.callable,
    node: coalesce(t.call.callee, t.result.value),
    name: coalesce(t.access.name, t.call.callee, t.result.value),
    made: t.result.value,
    evidence: t.result.node,
  }));

const handled = from('caught', caught)
  .leftJoin('access', memberAccess, (t) => [equal(t.caught.file, t.access.file), equal(t.caught.node, t.access.node)])
  .select((t) => ({
    file: t.caught.file,
    callable: t.caught.callable,
    node: t.caught.node,
    name: coalesce(t.access.name, t.caught.node),
    made: literal(-1),
    evidence: t.caught.node,
  }));

const ofClasses = (places: Meant) =>
  from('meant', places)
    .join('class', definition, (t) => [
      equal(t.meant.target_file, t.class.file),
      equal(t.meant.target_node, t.class.node),
      equal(t.class.kind, literal('class')),
    ])
    .select((t) => ({ ...t.meant }));
const named = from('value', value).select((t) => ({
  file: t.value.file,
  node: t.value.node,
  target_file: t.value.target_file,
  target_node: t.value.target_node,
}));
type Meant = typeof named;
const typed = from('type', typeTables.expressionType).select((t) => ({
  file: t.type.file,
  node: t.type.node,
  target_file: t.type.target_file,
  target_node: t.type.target_node,
}));
/** A class that is thrown is called there. */
const called = from('throw', result)
  .where((t) => equal(t.throw.kind, literal('throw')))
  .join('target', callTarget, (t) => [equal(t.throw.file, t.target.file), equal(t.throw.node, t.target.node)])
  .select((t) => ({
    file: t.throw.file,
    node: t.throw.value,
    target_file: t.target.target_file,
    target_node: t.target.target_node,
  }));

/** The classes that places mean by name; else those whose instances they throw. */
const classes = (places: typeof handled) => {
  const byName = from('place', places)
    .join('class', ofClasses(named), (t) => [equal(t.place.file, t.class.file), equal(t.place.node, t.class.node)])
    .select((t) => ({ ...t.place, target_file: t.class.target_file, target_node: t.class.target_node }));
  const byType = from('place', places)
    .where((t) => greaterEqual(t.place.made, literal(0)))
    .whereNone('named', byName, (t) => [equal(t.place.file, t.named.file), equal(t.place.node, t.named.node)])
    .join('class', ofClasses(union(typed, called)), (t) => [
      equal(t.place.file, t.class.file),
      equal(t.place.made, t.class.node),
    ])
    .select((t) => ({ ...t.place, target_file: t.class.target_file, target_node: t.class.target_node }));
  return distinct(union(byName, byType));
};

const edges = (kind: 'THROWS' | 'CATCHES', places: typeof handled) => {
  const meanings = classes(places);
  const choices = from('class', meanings).groupBy(
    (t) => ({ file: t.class.file, node: t.class.node }),
    () => ({ targets: count() }),
  );
  const found = from('class', meanings)
    .join('choice', choices, (t) => [equal(t.class.file, t.choice.file), equal(t.class.node, t.choice.node)])
    .groupBy(
      (t) => ({
        file: t.class.file,
        callable: t.class.callable,
        target_file: t.class.target_file,
        target_node: t.class.target_node,
      }),
      (t) => ({ evidence: min(t.class.evidence), targets: min(t.choice.targets) }),
    );
  const open = from('place', places)
    .whereNone('class', meanings, (t) => [equal(t.place.file, t.class.file), equal(t.place.node, t.class.node)])
    .leftJoin('name', openName, (t) => [equal(t.place.file, t.name.file), equal(t.place.name, t.name.node)])
    .groupBy(
      (t) => ({
        file: t.place.file,
        callable: t.place.callable,
        reason: coalesce(t.name.reason, literal('unknown_type')),
        name: coalesce(t.name.name, literal('')),
      }),
      (t) => ({ evidence: min(t.place.evidence) }),
    );
  return union(
    from('found', found).select((t) =>
      targetEdge(
        kind,
        literal(rule),
        { file: t.found.file, node: t.found.callable },
        { file: t.found.target_file, node: t.found.target_node },
        t.found.evidence,
        t.found.targets,
      ),
    ),
    from('open', open)
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
      ),
  );
};

export default graphRule({
  id: rule,
  family: 'edges',
  title: 'Callables throw and catch exceptions',
  why: 'A callable throws the class it names, or the class whose instance it makes or has there, and catches the classes its handlers name. What it calls may throw more: that is not said here.',
  logic:
    'throws(c, k) :- result(throw, callable: c, value: n), value(n, k) or expression_type(n, k); catches(c, k) :- caught(n, callable: c), value(n, k).',
  output: graphTables.edge,
  relation: union(edges('THROWS', thrown), edges('CATCHES', handled)),
});
