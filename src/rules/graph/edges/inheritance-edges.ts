import { syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { coalesce, equal, isNull, literal } from '../../../relation/expressions.ts';
import { max } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { certainEdge, none, openEdge } from './edge-columns.ts';
import { outsideEntities } from './outside-entities.ts';

const { baseType } = factTables;
const { override, staticValue, supertype } = relationTables;
const rule = 'inheritance-edges';

const inherits = from('super', supertype).select((t) =>
  certainEdge(
    'INHERITS',
    rule,
    { file: t.super.file, node: t.super.class },
    { file: t.super.target_file, node: t.super.target_node },
    t.super.node,
  ),
);

const unknown = from('base', baseType)
  .whereNone('super', supertype, (t) => [equal(t.base.file, t.super.file), equal(t.base.node, t.super.node)])
  .leftJoin(
    'value',
    from('value', staticValue).groupBy(
      (t) => ({ file: t.value.file, node: t.value.node }),
      (t) => ({ external: max(t.value.external) }),
    ),
    (t) => [equal(t.base.file, t.value.file), equal(t.base.node, t.value.node)],
  )
  .join('node', syntaxNode, (t) => [equal(t.base.file, t.node.file), equal(t.base.node, t.node.node)])
  .leftJoin('text', token, (t) => [equal(t.node.token, t.text.token)]);
const open = unknown
  .where((t) => isNull(t.value.external))
  .select((t) =>
    openEdge(
      'INHERITS',
      rule,
      { file: t.base.file, node: t.base.class },
      none,
      t.base.node,
      literal('not_found'),
      coalesce(t.text.text, literal('')),
    ),
  );
const external = unknown
  .join('entity', outsideEntities, (t) => [
    equal(t.value.external, t.entity.name),
    equal(t.entity.reason, literal('external')),
  ])
  .select((t) =>
    openEdge(
      'INHERITS',
      rule,
      { file: t.base.file, node: t.base.class },
      { file: literal(-1), node: t.entity.entity },
      t.base.node,
      literal('external'),
      coalesce(t.value.external, literal('')),
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
  relation: union(inherits, open, external, overrides),
});
