import { flowTables } from '../../model/tables/flow.ts';
import { normalizeRule } from '../rule.ts';
import { definitionFlow } from './definition-flow.ts';

export default normalizeRule({
  id: 'definition-gaps',
  family: 'flow',
  title: 'Units with too many definitions',
  why: 'A unit in which a variable has so many definitions and blocks, or so many pairs of definition and use, that listing them all would take too long is cut, and said so.',
  logic: 'flow_gap(f, u, u, too_many_pairs) :- more than 262,144 pairs in u.',
  output: flowTables.flowGap,
  relation: definitionFlow(flowTables.flowGap),
  examples: [
    {
      title: 'A variable with hundreds of definitions and uses',
      files: { 'a.py': `def f(a):\n${'    if a: x = 1\n'.repeat(600)}${'    a(x)\n'.repeat(600)}` },
      edges: [],
      rows: 1,
    },
  ],
});
