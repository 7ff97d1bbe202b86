import { flowTables } from '../../model/tables/flow.ts';
import { normalizeRule } from '../rule.ts';
import { controlFlow } from './control-flow.ts';

export default normalizeRule({
  id: 'flow-steps',
  family: 'flow',
  title: 'Steps in order of evaluation',
  why: 'Statements, and conditions and operands that decide what runs next, in the order of the language.',
  logic: 'flow_step(f, b, i, n) :- flow_block(f, b), n is the i-th thing evaluated in b.',
  output: flowTables.flowStep,
  relation: controlFlow(flowTables.flowStep),
});
