import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { choose, coalesce, equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { bracketed } from '../../relate/inherit/bracketed.ts';
import { graphRule } from '../../rule.ts';
import { certainEdge, entityEnd, openEdge } from './edge-columns.ts';
import { outsideEntities } from './outside-entities.ts';

const { binding, memberAccess, parameter, property, symbol, typeAnnotation } = factTables;
const { openName, staticValue, symbolEntity } = relationTables;
const rule = 'type-edges';

/** What types are declared for: the parameter, the variable, the field or the definition. */
const declared = from('type', typeAnnotation)
  .leftJoin('parameter', parameter, (t) => [
    equal(t.type.file, t.parameter.file),
    equal(t.type.owner, t.parameter.node),
  ])
  .leftJoin('binding', binding, (t) => [equal(t.type.file, t.binding.file), equal(t.type.owner, t.binding.node)])
  .leftJoin('symbol', symbol, (t) => [
    equal(t.binding.file, t.symbol.file),
    equal(t.binding.scope, t.symbol.scope),
    equal(t.binding.token, t.symbol.token),
  ])
  .leftJoin('entity', symbolEntity, (t) => [equal(t.symbol.file, t.entity.file), equal(t.symbol.node, t.entity.symbol)])
  .leftJoin('field', property, (t) => [equal(t.type.file, t.field.file), equal(t.type.owner, t.field.name)])
  .leftJoin('generic', bracketed, (t) => [equal(t.type.file, t.generic.file), equal(t.type.named, t.generic.node)])
  .select((t) => ({
    file: t.type.file,
    node: t.type.node,
    named: coalesce(t.generic.object, t.type.named),
    owner: choose(
      [[greaterEqual(coalesce(t.parameter.name, literal(-1)), literal(0)), coalesce(t.parameter.name, literal(-1))]],
      coalesce(t.entity.entity, t.field.node, t.type.owner),
    ),
  }));

const inside = distinct(
  from('type', declared)
    .join('value', staticValue, (t) => [
      equal(t.type.file, t.value.file),
      equal(t.type.named, t.value.node),
      equal(t.value.kind, literal('definition')),
    ])
    .select((t) => ({ ...t.type, target_file: t.value.target_file, target_node: t.value.target_node })),
);
const types = from('at', inside).select((t) =>
  certainEdge(
    'HAS_TYPE',
    rule,
    { file: t.at.file, node: t.at.owner },
    { file: t.at.target_file, node: t.at.target_node },
    t.at.node,
  ),
);

const outside = distinct(
  from('type', declared)
    .leftJoin('access', memberAccess, (t) => [equal(t.type.file, t.access.file), equal(t.type.named, t.access.node)])
    .join('open', openName, (t) => [
      equal(t.type.file, t.open.file),
      equal(coalesce(t.access.name, t.type.named), t.open.node),
    ])
    .select((t) => ({ ...t.type, reason: t.open.reason, name: t.open.name })),
);
const openTypes = from('at', outside)
  .leftJoin('entity', outsideEntities, (t) => [equal(t.at.name, t.entity.name), equal(t.at.reason, t.entity.reason)])
  .select((t) =>
    openEdge(
      'HAS_TYPE',
      rule,
      { file: t.at.file, node: t.at.owner },
      entityEnd(t.entity.entity),
      t.at.node,
      t.at.reason,
      t.at.name,
    ),
  );

export default graphRule({
  id: 'type-edges',
  family: 'edges',
  title: 'Declared types',
  why: 'A declared type belongs to the parameter, variable, field or definition it is declared for; one from outside the workspace is named.',
  logic:
    'has_type(x, c) :- type_annotation(n, owner: x), value(n, c); has_type(x, e) :- type_annotation(n, owner: x), open_name(n, e).',
  output: graphTables.edge,
  relation: union(types, openTypes),
});
