import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, isNotNull, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { operated } from '../points/operated.ts';
import { accessorMembers, accessorUses } from '../type/accessor-uses.ts';
import { openObjects } from '../type/open-objects.ts';
import { calls } from './calls.ts';

const accessed = from('use', accessorUses).select(({ use: { file, node, object, step, token } }) => ({
  file,
  node,
  object,
  step,
  token,
}));
/** Accesses to what may also be of a type that has no accessor of that name. */
const plain = from('use', accessorUses)
  .whereExists('operation', typeTables.typedOperation, (t) => [
    equal(t.use.file, t.operation.file),
    equal(t.use.node, t.operation.node),
    equal(t.use.step, t.operation.step),
  ])
  .join('type', typeTables.expressionType, (t) => [equal(t.use.file, t.type.file), equal(t.use.object, t.type.node)])
  .whereNone('member', accessorMembers, (t) => [
    equal(t.type.target_file, t.member.file),
    equal(t.type.target_node, t.member.class),
    equal(t.use.token, t.member.token),
    equal(t.use.way, t.member.way),
  ])
  .select((t) => ({ file: t.use.file, node: t.use.node, step: t.use.step }));
/** Operations on what may also have a type from outside, which has such members of its own. */
const open = distinct(
  union(
    from('at', union(operated, accessed))
      .whereExists('object', openObjects, (t) => [equal(t.at.file, t.object.file), equal(t.at.object, t.object.node)])
      .select((t) => ({ file: t.at.file, node: t.at.node, step: t.at.step })),
    plain,
  ),
);

export default relateRule({
  id: 'typed-operation-targets',
  family: 'call',
  title: 'Operations call members of the type of their operand',
  why: 'An operator, a loop, a resource or a built-in function calls the member that the type of its operand has for it; where the operand may also be of a type from outside or of one that has a plain member, that stays open.',
  logic: 'call_target(n, m) :- call_site(n) or implicit_call(n), typed_operation(n, m).',
  output: relationTables.callTarget,
  relation: from('call', calls)
    .join('operation', typeTables.typedOperation, (t) => [
      equal(t.call.file, t.operation.file),
      equal(t.call.node, t.operation.node),
    ])
    .leftJoin('open', open, (t) => [
      equal(t.call.file, t.open.file),
      equal(t.call.node, t.open.node),
      equal(t.operation.step, t.open.step),
    ])
    .select((t) => ({
      ...t.call,
      target_file: t.operation.target_file,
      target_node: t.operation.target_node,
      step: t.operation.step,
      rule: literal('typed-operation-targets'),
      is_open: isNotNull(t.open.node),
      is_cut: literal(false),
    })),
  examples: [
    {
      title: 'A resource of a declared type',
      files: {
        'a.py':
          'class A:\n    def __enter__(self): ...\n    def __exit__(self): ...\ndef f(a: A):\n    with a:\n        pass\n',
      },
      edges: ['a.py:f CALLS a.py:A.__enter__', 'a.py:f CALLS a.py:A.__exit__'],
    },
    {
      title: 'An operand of another type',
      files: { 'a.py': 'class A:\n    def __add__(self, other): ...\ndef f(a: int):\n    a + 1\n' },
      edges: [],
    },
  ],
});
