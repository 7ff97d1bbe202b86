import { flowTables } from '../../model/tables/flow.ts';
import { normalizeRule } from '../rule.ts';
import { controlFlow } from './control-flow.ts';

export default normalizeRule({
  id: 'flow-blocks',
  family: 'flow',
  title: 'Basic blocks',
  why: 'Steps that run one after the other are one block; a new one begins where control may come from elsewhere or go elsewhere.',
  logic: 'flow_block(f, b, u) :- code_unit(f, u), b is a longest run of flow_step without a jump in or out.',
  output: flowTables.flowBlock,
  relation: controlFlow(flowTables.flowBlock),
});
