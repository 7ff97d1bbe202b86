import { graphTables } from '../../../model/tables/graph.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { called } from './called.ts';
import { cutDetail, targetEdge } from './edge-columns.ts';

export default graphRule({
  id: 'call-site-edges',
  family: 'edges',
  title: 'Call sites have targets',
  why: 'A call site calls what the called expression means.',
  logic: 'edge(CALL_TARGET, s, d) :- call_target(s, d).',
  output: graphTables.edge,
  relation: from('target', called).select((t) =>
    targetEdge(
      'CALL_TARGET',
      t.target.rule,
      { file: t.target.file, node: t.target.node },
      { file: t.target.target_file, node: t.target.target_node },
      t.target.node,
      t.target.targets,
      t.target.is_open,
      cutDetail(t.target.is_cut),
    ),
  ),
});
