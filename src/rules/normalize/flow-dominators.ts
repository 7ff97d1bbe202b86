import { flowTables } from '../../model/tables/flow.ts';
import { normalizeRule } from '../rule.ts';
import { controlFlow } from './control-flow.ts';

export default normalizeRule({
  id: 'flow-dominators',
  family: 'flow',
  title: 'Blocks on all paths',
  why: 'A block dominates another when every path from the entry passes it, and post-dominates it when every path to the exit does.',
  logic:
    'flow_dominator(f, b, d, p) :- flow_edge(f, …), d is the nearest block on all paths from the entry to b, p the nearest on all from b to the exit.',
  output: flowTables.flowDominator,
  relation: controlFlow(flowTables.flowDominator),
});
