import { flowTables } from '../../model/tables/flow.ts';
import { normalizeRule } from '../rule.ts';
import { controlFlow } from './control-flow.ts';

export default normalizeRule({
  id: 'flow-edges',
  family: 'flow',
  title: 'Where control goes',
  why: 'Each kind of statement sends control on as the language says: branches, loops, jumps, exceptions, finally parts, short circuits.',
  logic:
    'flow_edge(f, u, b, c, kind) :- flow_step(f, b, last), flow_role(kind of last), c is where the role sends control.',
  output: flowTables.flowEdge,
  relation: controlFlow(flowTables.flowEdge),
});
