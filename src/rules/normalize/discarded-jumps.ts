import { flowTables } from '../../model/tables/flow.ts';
import { normalizeRule } from '../rule.ts';
import { controlFlow } from './control-flow.ts';

export default normalizeRule({
  id: 'discarded-jumps',
  family: 'flow',
  title: 'Returns and throws that are replaced',
  why: 'A return or throw waits while a finally part around it runs; where that part never comes to its end, its own jump replaces it.',
  logic: 'discarded_jump(f, n) :- n returns or throws through a finally part whose end no path reaches.',
  output: flowTables.discardedJump,
  relation: controlFlow(flowTables.discardedJump),
  examples: [
    {
      title: 'The last return holds',
      files: { 'a.py': 'def f(x):\n    try:\n        return x\n    finally:\n        return 1\n' },
      edges: [],
      rows: 1,
    },
  ],
});
