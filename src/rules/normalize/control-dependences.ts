import { flowTables } from '../../model/tables/flow.ts';
import { normalizeRule } from '../rule.ts';
import { controlFlow } from './control-flow.ts';

export default normalizeRule({
  id: 'control-dependences',
  family: 'flow',
  title: 'What a branch decides',
  why: 'A block depends on a branch when one way out of it always leads to the block and another may not.',
  logic: 'control_dependence(f, b, a) :- flow_edge(f, a, c), b post-dominates c or is c, b does not post-dominate a.',
  output: flowTables.controlDependence,
  relation: controlFlow(flowTables.controlDependence),
});
