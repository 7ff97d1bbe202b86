import { graphTables } from '../../../model/tables/graph.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { entityEnd, openEdge } from './edge-columns.ts';
import { outsideEntities } from './outside-entities.ts';
import { unresolvedCalls } from './unresolved-calls.ts';

export default graphRule({
  id: 'open-call-site-edges',
  family: 'edges',
  title: 'Call sites without a target',
  why: 'A call whose target is not in the workspace keeps an edge with the reason, to an entity when it is external or builtin.',
  logic: 'edge(CALL_TARGET, s, ?reason) :- open_call(s, reason).',
  output: graphTables.edge,
  relation: from('open', unresolvedCalls)
    .leftJoin('entity', outsideEntities, (t) => [
      equal(t.open.name, t.entity.name),
      equal(t.open.reason, t.entity.reason),
    ])
    .select((t) =>
      openEdge(
        'CALL_TARGET',
        'open-call-site-edges',
        { file: t.open.file, node: t.open.node },
        entityEnd(t.entity.entity),
        t.open.node,
        t.open.reason,
        t.open.name,
      ),
    ),
});
