import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { choose, equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { output, within } from './constraint.ts';
import { operatorCalls } from './operator-calls.ts';

const called = from('operation', operatorCalls).select((t) =>
  within(
    'operation',
    t.operation.file,
    t.operation.object,
    t.operation.node,
    choose([[equal(t.operation.kind, literal('augmented')), literal(1)]], literal(0)),
    t.operation.token,
  ),
);
const given = from('operation', operatorCalls)
  .where((t) => greaterEqual(t.operation.given, literal(0)))
  .select((t) => within('argument', t.operation.file, t.operation.given, t.operation.node));
const kept = from('operation', factTables.operation)
  .where((t) => equal(t.operation.kind, literal('augmented')))
  .select((t) => within('flow', t.operation.file, t.operation.node, t.operation.left));

export default relateRule({
  id: 'operation-constraints',
  family: 'points',
  title: 'Operators call members of their operands',
  why: 'The class of an operand says what an operator does: its member of a name that belongs to the operator runs, with the other operand.',
  logic: 'operation(x, n, t) :- operation(n, op, x), t is the member for op. argument(y, n) :- operation(n, op, x, y).',
  output,
  relation: union(called, given, kept),
  examples: [
    {
      title: 'A sum of instances',
      files: {
        'a.py':
          'class B:\n    def m(self): ...\nclass A:\n    def __add__(self, other):\n        return B()\nc = A() + A()\nc.m()\n',
      },
      edges: ['a.py CALLS a.py:A', 'a.py CALLS a.py:A.__add__', 'a.py CALLS a.py:B.m', 'a.py:A.__add__ CALLS a.py:B'],
    },
    {
      title: 'A sum of other things',
      files: { 'a.py': 'class A:\n    def __add__(self, other): ...\na = A()\nb = 1 + 2\n' },
      edges: ['a.py CALLS a.py:A'],
    },
  ],
});
