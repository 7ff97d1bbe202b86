import { graphTables } from '../../../model/tables/graph.ts';
import { coalesce, equal, isNotNull, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { indexVerdicts } from '../../relate/outside/index-verdicts.ts';
import { graphRule } from '../../rule.ts';
import { entityEnd, openEdge } from './edge-columns.ts';
import { outsideEntities } from './outside-entities.ts';

export default graphRule({
  id: 'index-outside-edges',
  family: 'edges',
  title: 'Names refer outside, as an index says',
  why: 'Where a SCIP index has a symbol of another package at a name, the name refers to nothing in the workspace, whatever is called like it.',
  logic: 'refers_to(n, ?external) :- outside_target(n, external).',
  output: graphTables.edge,
  relation: from('target', indexVerdicts)
    .where((t) => isNotNull(t.target.external))
    .leftJoin('entity', outsideEntities, (t) => [
      equal(coalesce(t.target.external, literal('')), t.entity.name),
      equal(t.entity.reason, literal('external')),
    ])
    .select((t) =>
      openEdge(
        'REFERS_TO',
        'index-outside-edges',
        { file: t.target.file, node: t.target.node },
        entityEnd(t.entity.entity),
        t.target.node,
        literal('external'),
        coalesce(t.target.external, literal('')),
      ),
    ),
});
