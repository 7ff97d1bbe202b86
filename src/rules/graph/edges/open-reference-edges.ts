import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { indexVerdicts } from '../../relate/outside/index-verdicts.ts';
import { graphRule } from '../../rule.ts';
import { entityEnd, openEdge } from './edge-columns.ts';
import { outsideEntities } from './outside-entities.ts';

export default graphRule({
  id: 'open-reference-edges',
  family: 'edges',
  title: 'Names without a target',
  why: 'A name whose target is not in the workspace keeps an edge with the reason, to an entity when it is external or builtin.',
  logic: 'refers_to(n, ?reason) :- open_name(n, reason).',
  output: graphTables.edge,
  relation: from('open', relationTables.openName)
    .whereNone('target', relationTables.referenceTarget, (t) => [
      equal(t.open.file, t.target.file),
      equal(t.open.node, t.target.node),
    ])
    .whereNone('outside', indexVerdicts, (t) => [
      equal(t.open.file, t.outside.file),
      equal(t.open.node, t.outside.node),
    ])
    .leftJoin('entity', outsideEntities, (t) => [
      equal(t.open.name, t.entity.name),
      equal(t.open.reason, t.entity.reason),
    ])
    .select((t) =>
      openEdge(
        'REFERS_TO',
        'open-reference-edges',
        { file: t.open.file, node: t.open.node },
        entityEnd(t.entity.entity),
        t.open.node,
        t.open.reason,
        t.open.name,
      ),
    ),
});
