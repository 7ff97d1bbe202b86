import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { descriptorMembers, descriptorMethods } from './descriptor-members.ts';
import { returnedValues } from './returned-values.ts';
import { flipped, typeLabel } from './type-labels.ts';

const results = union(
  from('annotation', factTables.typeAnnotation)
    .where((t) => equal(t.annotation.kind, literal('result')))
    .select((t) => ({ file: t.annotation.file, callable: t.annotation.owner, node: t.annotation.node })),
  from('result', returnedValues).select((t) => ({
    file: t.result.file,
    callable: t.result.callable,
    node: t.result.value,
  })),
);
const described = from('reader', descriptorMethods)
  .join('result', results, (t) => [
    equal(t.reader.method_file, t.result.file),
    equal(t.reader.method, t.result.callable),
  ])
  .select((t) => ({
    whole_file: t.reader.file,
    whole: t.reader.class,
    label: literal(typeLabel.described),
    file: t.result.file,
    node: t.result.node,
  }));
const read = from('member', descriptorMembers).select((t) => ({
  whole_file: t.member.target_file,
  whole: t.member.target_node,
  label: t.member.token,
  file: t.member.member_file,
  node: flipped(t.member.member),
}));

export default relateRule({
  id: 'descriptor-part-places',
  family: 'type',
  title: 'Members that hold descriptors',
  why: 'A member that holds an instance of a class with a method for reading has, where it is read, the type of what that method gives.',
  logic: 'part_place(c, t, read of m) :- type_member(c, t, m), known_type(m, d), class_member(d, __get__).',
  output: typeTables.partPlace,
  relation: distinct(union(described, read)),
  examples: [
    {
      title: 'What the method gives',
      files: {
        'a.py':
          'class E:\n    m = 1\nclass D:\n    def __get__(self, instance, owner) -> E: ...\nclass C:\n    d = D()\ndef f(c: C):\n    c.d.m\n',
      },
      edges: [
        'a.py:4 E REFERS_TO a.py:E',
        'a.py:6 D REFERS_TO a.py:D',
        'a.py:7 C REFERS_TO a.py:C',
        'a.py:8 c REFERS_TO a.py:f.c',
        'a.py:8 d REFERS_TO a.py:C.d',
        'a.py:8 m REFERS_TO a.py:E.m',
      ],
    },
    {
      title: 'A field of the instance is read as it is',
      files: {
        'a.py':
          'class E:\n    m = 1\nclass D:\n    def __get__(self, instance, owner) -> E: ...\nclass C:\n    def __init__(self):\n        self.d = D()\ndef f(c: C):\n    c.d.m\n',
      },
      edges: [
        'a.py:4 E REFERS_TO a.py:E',
        'a.py:7 D REFERS_TO a.py:D',
        'a.py:7 self REFERS_TO a.py:C.__init__.self',
        'a.py:8 C REFERS_TO a.py:C',
        'a.py:9 c REFERS_TO a.py:f.c',
        'a.py:9 d REFERS_TO a.py:C.d',
        'a.py:9 m REFERS_TO ?m (unknown_type)',
      ],
    },
  ],
});
