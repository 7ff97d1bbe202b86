import { kindRole } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { both, choose, either, equal, greaterEqual, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { output, within } from './constraint.ts';
import { nameTokens } from './name-tokens.ts';

const { literal: literals, operation } = factTables;

/** Operations of which an operator says by its kind which member of the left operand runs. */
const left = from('operation', operation)
  .join('role', kindRole, (t) => [
    equal(t.operation.language, t.role.language),
    equal(t.operation.operator, t.role.kind),
  ])
  .where((t) =>
    either(
      both(equal(t.operation.kind, literal('unary')), equal(t.role.role, literal('unary_method'))),
      both(equal(t.operation.kind, literal('binary')), equal(t.role.role, literal('left_method'))),
      both(equal(t.operation.kind, literal('compare')), equal(t.role.role, literal('compare_method'))),
      both(equal(t.operation.kind, literal('augmented')), equal(t.role.role, literal('augmented_method'))),
    ),
  )
  .join('name', nameTokens, (t) => [equal(t.role.value, t.name.name), greaterEqual(t.name.token, literal(0))])
  .select((t) => ({
    file: t.operation.file,
    node: t.operation.node,
    kind: t.operation.kind,
    object: t.operation.left,
    given: t.operation.right,
    token: t.name.token,
  }));

const right = from('operation', operation)
  .where((t) => oneOf(t.operation.kind, literal('binary'), literal('compare')))
  .join('role', kindRole, (t) => [
    equal(t.operation.language, t.role.language),
    equal(t.operation.operator, t.role.kind),
    oneOf(t.role.role, literal('right_method'), literal('reflected_method')),
  ])
  .leftJoin('literal', literals, (t) => [
    equal(t.operation.file, t.literal.file),
    equal(t.operation.left, t.literal.node),
  ])
  .where((t) => either(equal(t.role.role, literal('right_method')), greaterEqual(t.literal.node, literal(0))))
  .join('name', nameTokens, (t) => [equal(t.role.value, t.name.name), greaterEqual(t.name.token, literal(0))])
  .select((t) => ({
    file: t.operation.file,
    node: t.operation.node,
    kind: t.operation.kind,
    object: t.operation.right,
    given: t.operation.left,
    token: t.name.token,
  }));

const operations = union(left, right);

const called = from('operation', operations).select((t) =>
  within(
    'operation',
    t.operation.file,
    t.operation.object,
    t.operation.node,
    choose([[equal(t.operation.kind, literal('augmented')), literal(1)]], literal(0)),
    t.operation.token,
  ),
);
const given = from('operation', operations)
  .where((t) => greaterEqual(t.operation.given, literal(0)))
  .select((t) => within('argument', t.operation.file, t.operation.given, t.operation.node));
const kept = from('operation', operation)
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
