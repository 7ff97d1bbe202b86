import { graphTables } from '../../../model/tables/graph.ts';
import { either, greater, literal } from '../../../relation/expressions.ts';
import { every, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { called } from './called.ts';
import { cutDetail, targetEdge } from './edge-columns.ts';

const calls = from('target', called).groupBy(
  (t) => ({
    file: t.target.file,
    caller: t.target.caller,
    target_file: t.target.target_file,
    target_node: t.target.target_node,
  }),
  (t) => ({
    evidence: min(t.target.node),
    targets: min(t.target.targets),
    rule: min(t.target.rule),
    is_open: every(either(t.target.is_open, greater(t.target.targets, literal(1)))),
    is_cut: every(t.target.is_cut),
  }),
);

export default graphRule({
  id: 'call-edges',
  family: 'edges',
  title: 'Callables call each other',
  why: 'A callable calls what its call sites call; the first such call site is the evidence, and one certain call site makes the edge certain.',
  logic: 'calls(c, d) :- call_target(s, d), call_site(s, caller: c).',
  output: graphTables.edge,
  relation: from('call', calls).select((t) =>
    targetEdge(
      'CALLS',
      t.call.rule,
      { file: t.call.file, node: t.call.caller },
      { file: t.call.target_file, node: t.call.target_node },
      t.call.evidence,
      t.call.targets,
      t.call.is_open,
      cutDetail(t.call.is_cut),
    ),
  ),
});
