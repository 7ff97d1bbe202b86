import { union } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { output, stepAt, within } from './constraint.ts';
import { itemCalls } from './item-calls.ts';

const called = from('access', itemCalls).select((t) =>
  within('operation', t.access.file, t.access.object, stepAt(t.access.node, 1), literal(0), t.access.token),
);
const keys = from('access', itemCalls).select((t) =>
  within('argument', t.access.file, t.access.key, stepAt(t.access.node, 1)),
);
const values = from('access', itemCalls)
  .where((t) => equal(t.access.role, literal('item_write')))
  .select((t) => within('argument', t.access.file, t.access.node, stepAt(t.access.node, 1), literal(1)));
const results = from('access', itemCalls)
  .where((t) => equal(t.access.role, literal('item_read')))
  .select((t) => within('flow', t.access.file, stepAt(t.access.node, 1), t.access.node));

export default relateRule({
  id: 'item-constraints',
  family: 'points',
  title: 'Elements of instances are read and written by members',
  why: 'The class of an instance says what its elements are: a member the language names runs with the key, and what is written.',
  logic:
    'operation(o, n.1, t), argument(k, n.1) and flow(n.1, n) :- member_access(n, o, key k), t is the member for reading.',
  output,
  relation: union(called, keys, values, results),
  examples: [
    {
      title: 'A class with elements',
      files: {
        'a.py':
          'def f(): ...\nclass A:\n    def __getitem__(self, key):\n        return f\n    def __setitem__(self, key, value):\n        value()\na = A()\na[0] = f\na[1]()\n',
      },
      edges: [
        'a.py CALLS a.py:A',
        'a.py CALLS a.py:A.__getitem__',
        'a.py CALLS a.py:A.__setitem__',
        'a.py CALLS a.py:f',
        'a.py:A.__setitem__ CALLS a.py:f (heuristic)',
      ],
    },
    {
      title: 'A list',
      files: {
        'a.py': 'def f(): ...\nclass A:\n    def __getitem__(self, key):\n        return 1\na = A()\nb = [f]\nb[0]()\n',
      },
      edges: ['a.py CALLS a.py:A', 'a.py CALLS a.py:f'],
    },
  ],
});
