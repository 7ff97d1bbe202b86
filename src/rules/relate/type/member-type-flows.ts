import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct } from '../../../relation/combine.ts';
import { choose, equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { flipped } from './type-labels.ts';
import { languagesWith } from './typed-language.ts';

export default relateRule({
  id: 'member-type-flows',
  family: 'type',
  title: 'Members of known objects have the types of what is given to them',
  why: 'What is read from a member of an instance of a known class has the type of the values the member is given anywhere.',
  logic: 'type_flow(m, n) :- member_access(n, object: o, t), value(o, instance of c), type_member(c, t, m).',
  output: typeTables.typeFlow,
  relation: distinct(
    from('access', factTables.memberAccess)
      .where((t) => oneOf(t.access.role, literal('read'), literal('call')))
      .whereExists('flow', languagesWith('flow-typed-variables'), (t) => [equal(t.access.language, t.flow.language)])
      .join('object', relationTables.value, (t) => [
        equal(t.access.file, t.object.file),
        equal(t.access.object, t.object.node),
        oneOf(t.object.kind, literal('instance'), literal('exact_instance'), literal('definition')),
      ])
      .join('member', typeTables.typeMember, (t) => [
        equal(t.object.target_file, t.member.target_file),
        equal(
          choose([[equal(t.object.kind, literal('definition')), flipped(t.object.target_node)]], t.object.target_node),
          t.member.target_node,
        ),
        equal(t.access.token, t.member.token),
      ])
      .whereNone('definition', factTables.definition, (t) => [
        equal(t.member.member_file, t.definition.file),
        equal(t.member.member, t.definition.node),
      ])
      .select((t) => ({
        file: t.member.member_file,
        node: t.member.member,
        to_file: t.access.file,
        to_node: t.access.node,
      })),
  ),
  examples: [
    {
      title: 'A field given what a method returns',
      files: {
        'a.py':
          'class B:\n    def m(self): ...\n    def n(self): return self\nclass A:\n    def __init__(self, b: B):\n        self.x = b.n()\n    def f(self):\n        self.x.m\n',
      },
      edges: [
        'a.py:3 self REFERS_TO a.py:B.n.self',
        'a.py:5 B REFERS_TO a.py:B',
        'a.py:6 b REFERS_TO a.py:A.__init__.b',
        'a.py:6 n REFERS_TO a.py:B.n',
        'a.py:6 self REFERS_TO a.py:A.__init__.self',
        'a.py:8 m REFERS_TO a.py:B.m',
        'a.py:8 self REFERS_TO a.py:A.f.self',
        'a.py:8 x REFERS_TO a.py:A.x',
      ],
    },
    {
      title: 'A field given what nobody knows',
      files: {
        'a.py': 'class A:\n    def __init__(self):\n        self.x = other()\n    def f(self):\n        self.x.m\n',
      },
      edges: [
        'a.py:3 other REFERS_TO ?other (not_found)',
        'a.py:3 self REFERS_TO a.py:A.__init__.self',
        'a.py:5 m REFERS_TO ?m (unknown_type)',
        'a.py:5 self REFERS_TO a.py:A.f.self',
        'a.py:5 x REFERS_TO a.py:A.x',
      ],
    },
  ],
});
