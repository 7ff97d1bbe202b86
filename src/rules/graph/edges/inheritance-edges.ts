import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { choose, coalesce, equal, isNull, literal } from '../../../relation/expressions.ts';
import { count } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { bracketed } from '../../relate/inherit/bracketed.ts';
import { graphRule } from '../../rule.ts';
import { certainEdge, none, openEdge, targetEdge } from './edge-columns.ts';
import { outsideEntities } from './outside-entities.ts';

const { baseType, memberAccess } = factTables;
const { openName, override, supertype } = relationTables;
const rule = 'inheritance-edges';

/** What is inherited through each other is no choice. */
const groups = from('super', supertype).groupBy(
  (t) => ({ file: t.super.file, node: t.super.node, steps: t.super.steps }),
  () => ({ targets: count() }),
);
const inherits = from('super', supertype)
  .join('group', groups, (t) => [
    equal(t.super.file, t.group.file),
    equal(t.super.node, t.group.node),
    equal(t.super.steps, t.group.steps),
  ])
  .select((t) =>
    targetEdge(
      'INHERITS',
      literal(rule),
      { file: t.super.file, node: t.super.class },
      { file: t.super.target_file, node: t.super.target_node },
      t.super.node,
      t.group.targets,
    ),
  );

/** Why a name or the member a supertype ends in has no target; a supertype that is computed has no name. */
const open = from('base', baseType)
  .whereNone('super', supertype, (t) => [equal(t.base.file, t.super.file), equal(t.base.node, t.super.node)])
  .leftJoin('generic', bracketed, (t) => [equal(t.base.file, t.generic.file), equal(t.base.node, t.generic.node)])
  .leftJoin('access', memberAccess, (t) => [
    equal(t.base.file, t.access.file),
    equal(coalesce(t.generic.object, t.base.node), t.access.node),
  ])
  .leftJoin('name', openName, (t) => [
    equal(t.base.file, t.name.file),
    equal(coalesce(t.access.name, t.generic.object, t.base.node), t.name.node),
  ])
  .leftJoin('entity', outsideEntities, (t) => [
    equal(t.name.name, t.entity.name),
    equal(t.name.reason, t.entity.reason),
  ])
  .select((t) =>
    openEdge(
      'INHERITS',
      rule,
      { file: t.base.file, node: t.base.class },
      {
        file: choose([[isNull(t.entity.entity), none.file]], literal(-1)),
        node: coalesce(t.entity.entity, none.node),
      },
      t.base.node,
      coalesce(t.name.reason, literal('dynamic')),
      coalesce(t.name.name, literal('')),
    ),
  );

const overrides = from('override', override).select((t) =>
  certainEdge(
    'OVERRIDES',
    rule,
    { file: t.override.file, node: t.override.node },
    { file: t.override.target_file, node: t.override.target_node },
    t.override.node,
  ),
);

export default graphRule({
  id: 'inheritance-edges',
  family: 'edges',
  title: 'Classes inherit, methods override',
  why: 'The supertype expression names the supertype; a method with the name of a method of a supertype replaces it.',
  logic: 'inherits(c, d) :- supertype(c, d); overrides(m, k) :- override(m, k).',
  output: graphTables.edge,
  relation: union(inherits, open, overrides),
});
