import { flowTables } from '../../model/tables/flow.ts';
import { normalizeRule } from '../rule.ts';
import { controlFlow } from './control-flow.ts';

export default normalizeRule({
  id: 'code-units',
  family: 'flow',
  title: 'Code with one flow of control',
  why: 'A module, a function, a class body and a comprehension each run from an entry to an exit; what they hold that runs on its own is a unit of its own.',
  logic:
    'code_unit(f, u) :- syntax_node(f, u, kind), flow_role(kind, function or class or comprehension), or u is the module.',
  output: flowTables.codeUnit,
  relation: controlFlow(flowTables.codeUnit),
});
