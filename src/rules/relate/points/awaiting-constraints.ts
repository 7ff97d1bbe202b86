import { union } from '../../../relation/combine.ts';
import { literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { output, stepAt, within } from './constraint.ts';
import { operationsWith } from './operation-steps.ts';

const awaited = operationsWith('awaiting', 'awaiting_start');

export default relateRule({
  id: 'awaiting-constraints',
  family: 'points',
  title: 'Waiting runs a member of what is waited for',
  why: 'An instance that is waited for runs a member that the language names; what that gives in the end is the value.',
  logic: 'operation(x, n.1, t) and flow(n.1, n) :- operation(n, awaiting, x), t runs when a value is awaited.',
  output,
  relation: union(
    from('wait', awaited).select((t) =>
      within('operation', t.wait.file, t.wait.left, stepAt(t.wait.node, 1), literal(0), t.wait.token),
    ),
    from('wait', awaited).select((t) => within('flow', t.wait.file, stepAt(t.wait.node, 1), t.wait.node)),
  ),
  examples: [
    {
      title: 'An instance that is waited for',
      files: {
        'a.py':
          'def f(): ...\nclass A:\n    def __await__(self):\n        yield\n        return f\nasync def g():\n    h = await A()\n    h()\n',
      },
      edges: ['a.py:g CALLS a.py:A', 'a.py:g CALLS a.py:A.__await__', 'a.py:g CALLS a.py:f'],
    },
    {
      title: 'A coroutine that is waited for',
      files: { 'a.py': 'async def f(): ...\nasync def g():\n    await f()\n' },
      edges: ['a.py:g CALLS a.py:f'],
    },
  ],
});
