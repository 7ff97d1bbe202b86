import { definitionTables } from '../../model/tables/definitions.ts';
import { normalizeRule } from '../rule.ts';
import { definitionFlow } from './definition-flow.ts';

export default normalizeRule({
  id: 'variable-definitions',
  family: 'flow',
  title: 'Places where variables get values',
  why: 'Every way to give a name a value is a definition: assignment, parameter, import, loop, handler, pattern and so on; so is writing a field or an element of what it holds. Names that say where names belong, and declarations without a value, are none.',
  logic:
    'definition_site(f, n, u, b, y) :- binding(f, n) or assignment(f, target: n), flow_step(f, b, s), n is evaluated in s.',
  output: definitionTables.definitionSite,
  relation: definitionFlow(definitionTables.definitionSite),
});
