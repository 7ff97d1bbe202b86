import { flowTables } from '../../model/tables/flow.ts';
import { normalizeRule } from '../rule.ts';
import { controlFlow } from './control-flow.ts';

export default normalizeRule({
  id: 'flow-gaps',
  family: 'flow',
  title: 'Flow that is not known',
  why: 'Code that could not be parsed, statements the language data do not describe, jumps to nowhere and units beyond the limit have no edges that could be wrong; they are listed.',
  logic:
    'flow_gap(f, u, n, reason) :- syntax_node(f, n) in the unit u, n could not be parsed, has no flow_role, jumps to nowhere, or u is too large.',
  output: flowTables.flowGap,
  relation: controlFlow(flowTables.flowGap),
  examples: [{ title: 'A jump to nowhere', files: { 'a.py': 'break\n' }, edges: [], rows: 1 }],
});
