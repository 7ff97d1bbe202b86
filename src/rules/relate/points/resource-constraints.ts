import { union } from '../../../relation/combine.ts';
import { greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { output, stepAt, within } from './constraint.ts';
import { operationSteps } from './operation-steps.ts';

const starts = operationSteps('resource', 'start');

const entered = from('resource', starts).select((t) =>
  within('operation', t.resource.file, t.resource.left, stepAt(t.resource.node, 1), literal(1), t.resource.token),
);
const given = from('resource', starts)
  .where((t) => greaterEqual(t.resource.right, literal(0)))
  .select((t) => within('flow', t.resource.file, stepAt(t.resource.node, 1), t.resource.right));
const left = from('resource', operationSteps('resource', 'end')).select((t) =>
  within('operation', t.resource.file, t.resource.left, stepAt(t.resource.node, 2), literal(0), t.resource.token),
);

export default relateRule({
  id: 'resource-constraints',
  family: 'points',
  title: 'Managed resources are entered and left',
  why: 'A block with a managed resource runs a member of it before and another one after the block; its target gets what the first gives.',
  logic:
    'operation(x, n.1, enter) and flow(n.1, target) and operation(x, n.2, leave) :- operation(n, resource, x, target).',
  output,
  relation: union(entered, given, left),
  examples: [
    {
      title: 'A class that says how',
      files: {
        'a.py':
          'def f(): ...\nclass A:\n    def __enter__(self):\n        return f\n    def __exit__(self, *error): ...\nwith A() as g:\n    g()\n',
      },
      edges: ['a.py CALLS a.py:A', 'a.py CALLS a.py:A.__enter__', 'a.py CALLS a.py:A.__exit__', 'a.py CALLS a.py:f'],
    },
    {
      title: 'A class that does not',
      files: { 'a.py': 'class A:\n    def enter(self): ...\nwith A() as a:\n    a.enter()\n' },
      edges: ['a.py CALLS a.py:A', 'a.py CALLS a.py:A.enter'],
    },
  ],
});
