import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { both, equal, greaterEqual, isNotNull, literal, oneOf } from '../../../relation/expressions.ts';
import { min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { apart, memberSide } from './member-side.ts';

export default relateRule({
  id: 'instance-fields',
  family: 'inherit',
  title: 'Fields given to the instance in its methods',
  why: 'A value given to a member of the instance makes the member a field of the class; its first assignment stands for it.',
  logic: 'instance_field(c, t, min(n)) :- receiver(o, c), member_access(f, object: o, t, name: n, role: write).',
  output: relationTables.instanceField,
  relation: from('receiver', relationTables.receiver)
    .where((t) => oneOf(t.receiver.kind, literal('instance'), literal('definition')))
    .join('access', factTables.memberAccess, (t) => [
      equal(t.receiver.file, t.access.file),
      equal(t.receiver.node, t.access.object),
    ])
    .where((t) => [equal(t.access.role, literal('write')), greaterEqual(t.access.token, literal(0))])
    .leftJoin('apart', apart, (t) => [equal(t.access.language, t.apart.language)])
    .groupBy(
      (t) => ({
        file: t.access.file,
        class: t.receiver.target_node,
        token: t.access.token,
        side: memberSide(
          isNotNull(t.apart.language),
          both(isNotNull(t.apart.language), equal(t.receiver.kind, literal('definition'))),
        ),
      }),
      (t) => ({ language: min(t.access.language), node: min(t.access.name) }),
    ),
  examples: [
    {
      title: 'A field made by assigning to the instance',
      files: { 'a.py': 'class A:\n    def __init__(self):\n        self.x = 1\n    def m(self):\n        self.x\n' },
      edges: [
        'a.py:3 self REFERS_TO a.py:A.__init__.self',
        'a.py:5 self REFERS_TO a.py:A.m.self',
        'a.py:5 x REFERS_TO a.py:A.x',
      ],
    },
    {
      title: 'A field of another object',
      files: { 'a.py': 'class A:\n    def m(self, other):\n        other.y = 1\n        self.y\n' },
      edges: [
        'a.py:3 other REFERS_TO a.py:A.m.other',
        'a.py:3 y REFERS_TO ?y (unknown_type)',
        'a.py:4 self REFERS_TO a.py:A.m.self',
        'a.py:4 y REFERS_TO ?y (not_found)',
      ],
    },
  ],
});
