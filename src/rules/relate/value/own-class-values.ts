import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greater, literal, missing } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { isOfClass } from '../inherit/member-side.ts';
import { ownCalls } from './own-calls.ts';
import { subclassMembers } from './subclass-members.ts';

const { memberAccess, scopeHome } = factTables;
const { ancestor, ownClassValue, receiver } = relationTables;

const subclasses = from('call', ownCalls)
  .join('line', ancestor, (t) => [
    equal(t.call.target_file, t.line.target_file),
    equal(t.call.target_node, t.line.target_node),
    greater(t.line.depth, literal(0)),
  ])
  .select((t) => ({
    language: t.call.language,
    file: t.call.file,
    node: t.call.callee,
    target_file: t.line.file,
    target_node: t.line.class,
    kind: literal('subclass'),
    external: missing('text'),
  }));
const ownInstances = from('call', ownCalls).select((t) => ({
  language: t.call.language,
  file: t.call.file,
  node: t.call.node,
  target_file: t.call.target_file,
  target_node: t.call.target_node,
  kind: literal('instance'),
  external: missing('text'),
}));

/** What stands for the class itself in a method of it may be any of its subclasses, other than what stands for its supertype. */
const replaced = from('object', receiver)
  .where((t) => equal(t.object.kind, literal('definition')))
  .join('access', memberAccess, (t) => [equal(t.object.file, t.access.file), equal(t.object.node, t.access.object)])
  .join('home', scopeHome, (t) => [
    equal(t.access.file, t.home.file),
    equal(t.access.scope, t.home.scope),
    equal(t.object.target_node, t.home.type),
  ])
  .join('member', subclassMembers, (t) => [
    equal(t.object.target_file, t.member.file),
    equal(t.object.target_node, t.member.class),
    equal(t.access.token, t.member.token),
  ])
  .where((t) => isOfClass(t.member.side))
  .select((t) => ({
    language: t.access.language,
    file: t.access.file,
    node: t.access.node,
    target_file: t.member.target_file,
    target_node: t.member.target_node,
    kind: literal('definition'),
    external: missing('text'),
  }));

export default relateRule({
  id: 'own-class-values',
  family: 'value',
  title: 'What stands for the class of the method around',
  why: 'In a method of a class, what stands for the class may be any of its subclasses: calling it gives an instance of the class, and its members may be those that subclasses have instead.',
  logic:
    'own_class_value(n, d) :- receiver(o, class c), member_access(n, o, t), d is the member t of a subclass of c; receiver(callee, class c), call_site(n, callee), d is c; d is a subclass of c, n is callee.',
  output: ownClassValue,
  relation: distinct(union(replaced, subclasses as never, ownInstances as never)),
  examples: [
    {
      title: 'A method of a subclass is called on the class',
      files: {
        'a.py':
          'class A:\n    @classmethod\n    def make(cls):\n        cls.n()\n    @classmethod\n    def n(cls): ...\nclass B(A):\n    @classmethod\n    def n(cls): ...\n',
      },
      edges: [
        'a.py CALLS ?classmethod (builtin)',
        'a.py:A.make CALLS a.py:A.n (one of)',
        'a.py:A.make CALLS a.py:B.n (one of)',
      ],
    },
    {
      title: 'A class that no class extends',
      files: {
        'a.py':
          'class A:\n    @classmethod\n    def make(cls):\n        cls.n()\n    @classmethod\n    def n(cls): ...\n',
      },
      edges: ['a.py CALLS ?classmethod (builtin)', 'a.py:A.make CALLS a.py:A.n'],
    },
  ],
});
