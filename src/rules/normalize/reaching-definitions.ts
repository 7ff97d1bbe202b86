import { definitionTables } from '../../model/tables/definitions.ts';
import { normalizeRule } from '../rule.ts';
import { definitionFlow } from './definition-flow.ts';

export default normalizeRule({
  id: 'reaching-definitions',
  family: 'flow',
  title: 'Values that may be the ones that are read',
  why: 'A definition reaches a use when a path of the flow of control leads from one to the other on which the variable gets no other value; one inside what throws may have run or not. What other units define may reach at any time.',
  logic:
    'reaching_definition(f, d, u) :- definition_site(f, d, y), use_site(f, u, y), a path from d to u without another definition of y.',
  output: definitionTables.reachingDefinition,
  relation: definitionFlow(definitionTables.reachingDefinition),
});
