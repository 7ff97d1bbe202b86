import { definitionTables } from '../../model/tables/definitions.ts';
import { normalizeRule } from '../rule.ts';
import { definitionFlow } from './definition-flow.ts';

export default normalizeRule({
  id: 'variable-uses',
  family: 'flow',
  title: 'Places where variables are read',
  why: 'An occurrence of a name that means a variable of the file is a use where it is evaluated; so is the target of an augmented assignment.',
  logic: 'use_site(f, n, u, b, y) :- reference(f, n, role: read), resolved_name(f, n, y), n is evaluated in block b.',
  output: definitionTables.useSite,
  relation: definitionFlow(definitionTables.useSite),
});
