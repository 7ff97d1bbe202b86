import { graphTables } from '../../../model/tables/graph.ts';
import { equal } from '../../../relation/expressions.ts';
import { min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { entityEnd, openEdge } from './edge-columns.ts';
import { outsideEntities } from './outside-entities.ts';
import { unresolvedCalls } from './unresolved-calls.ts';

const calls = from('open', unresolvedCalls).groupBy(
  (t) => ({ file: t.open.file, caller: t.open.caller, reason: t.open.reason, name: t.open.name }),
  (t) => ({ evidence: min(t.open.node) }),
);

export default graphRule({
  id: 'open-call-edges',
  family: 'edges',
  title: 'Callables call what is outside or unknown',
  why: 'Calls without a target in the workspace are kept for each callable, one edge for each name and reason.',
  logic: 'calls(c, ?reason) :- open_call(s, reason), call_site(s, caller: c).',
  output: graphTables.edge,
  relation: from('open', calls)
    .leftJoin('entity', outsideEntities, (t) => [
      equal(t.open.name, t.entity.name),
      equal(t.open.reason, t.entity.reason),
    ])
    .select((t) =>
      openEdge(
        'CALLS',
        'open-call-edges',
        { file: t.open.file, node: t.open.caller },
        entityEnd(t.entity.entity),
        t.open.evidence,
        t.open.reason,
        t.open.name,
      ),
    ),
});
