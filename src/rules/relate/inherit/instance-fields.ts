import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { both, coalesce, equal, greaterEqual, isNotNull, literal, oneOf } from '../../../relation/expressions.ts';
import { min, when } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { apart, memberSide } from './member-side.ts';

const declared = from('annotation', factTables.typeAnnotation)
  .where((t) => equal(t.annotation.kind, literal('variable')))
  .select((t) => ({ file: t.annotation.file, owner: t.annotation.owner }));

const fields = from('receiver', relationTables.receiver)
  .where((t) => oneOf(t.receiver.kind, literal('instance'), literal('definition')))
  .join('access', factTables.memberAccess, (t) => [
    equal(t.receiver.file, t.access.file),
    equal(t.receiver.node, t.access.object),
  ])
  .where((t) => [equal(t.access.role, literal('write')), greaterEqual(t.access.token, literal(0))])
  .leftJoin('apart', apart, (t) => [equal(t.access.language, t.apart.language)])
  .leftJoin('declared', declared, (t) => [
    equal(t.access.file, t.declared.file),
    equal(t.access.node, t.declared.owner),
  ])
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
    (t) => ({
      language: min(t.access.language),
      first: min(t.access.name),
      declared: when(isNotNull(t.declared.owner), min(t.access.name)),
    }),
  );

export default relateRule({
  id: 'instance-fields',
  family: 'inherit',
  title: 'Fields given to the instance in its methods',
  why: 'A value given to a member of the instance makes the member a field of the class; the first assignment that declares its type stands for it, else its first assignment.',
  logic: 'instance_field(c, t, min(n)) :- receiver(o, c), member_access(f, object: o, t, name: n, role: write).',
  output: relationTables.instanceField,
  relation: from('field', fields).select((t) => ({
    file: t.field.file,
    class: t.field.class,
    token: t.field.token,
    side: t.field.side,
    language: t.field.language,
    node: coalesce(t.field.declared, t.field.first),
  })),
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
      title: 'The assignment that declares the type of a field',
      files: {
        'a.py':
          'class A:\n    def __init__(self, x):\n        if x:\n            self.x = x\n        else:\n            self.x: int = 1\n    def m(self):\n        self.x\n',
      },
      edges: [
        'a.py:3 x REFERS_TO a.py:A.__init__.x',
        'a.py:4 self REFERS_TO a.py:A.__init__.self',
        'a.py:4 x REFERS_TO a.py:A.x',
        'a.py:4 x#2 REFERS_TO a.py:A.__init__.x',
        'a.py:6 int REFERS_TO ?int (builtin)',
        'a.py:6 self REFERS_TO a.py:A.__init__.self',
        'a.py:8 self REFERS_TO a.py:A.m.self',
        'a.py:8 x REFERS_TO a.py:A.x',
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
