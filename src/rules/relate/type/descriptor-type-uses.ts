import { typeTables } from '../../../model/tables/types.ts';
import { distinct } from '../../../relation/combine.ts';
import { literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { descriptorMembers } from './descriptor-members.ts';
import { flipped, typeLabel } from './type-labels.ts';

export default relateRule({
  id: 'descriptor-type-uses',
  family: 'type',
  title: 'What is read from a member that holds a descriptor',
  why: 'Reading a member of a class that holds an instance of a class with a method for it gives what that method gives.',
  logic: 'type_use(m, described, read of m) :- known_type(m, d), class_member(d, __get__), type_member(c, t, m).',
  output: typeTables.typeUse,
  relation: distinct(
    from('member', descriptorMembers).select((t) => ({
      file: t.member.member_file,
      node: t.member.member,
      label: literal(typeLabel.described),
      to_node: flipped(t.member.member),
    })),
  ),
  examples: [
    {
      title: 'A class with a type parameter',
      files: {
        'a.py':
          'from typing import Generic, TypeVar\nT = TypeVar("T")\nclass E:\n    m = 1\nclass D(Generic[T]):\n    def __get__(self, instance, owner) -> T: ...\nclass C:\n    d: D[E] = D()\ndef f(c: C):\n    c.d.m\n',
      },
      edges: [
        'a.py:2 TypeVar REFERS_TO ?typing.TypeVar (external)',
        'a.py:5 Generic REFERS_TO ?typing.Generic (external)',
        'a.py:5 T REFERS_TO a.py:T',
        'a.py:6 T REFERS_TO a.py:T',
        'a.py:8 D REFERS_TO a.py:D',
        'a.py:8 D#2 REFERS_TO a.py:D',
        'a.py:8 E REFERS_TO a.py:E',
        'a.py:9 C REFERS_TO a.py:C',
        'a.py:10 c REFERS_TO a.py:f.c',
        'a.py:10 d REFERS_TO a.py:C.d',
        'a.py:10 m REFERS_TO a.py:E.m',
      ],
    },
    {
      title: 'A class without such a method',
      files: {
        'a.py':
          'from typing import Generic, TypeVar\nT = TypeVar("T")\nclass E:\n    m = 1\nclass D(Generic[T]):\n    def get(self, instance, owner) -> T: ...\nclass C:\n    d: D[E] = D()\ndef f(c: C):\n    c.d.m\n',
      },
      edges: [
        'a.py:2 TypeVar REFERS_TO ?typing.TypeVar (external)',
        'a.py:5 Generic REFERS_TO ?typing.Generic (external)',
        'a.py:5 T REFERS_TO a.py:T',
        'a.py:6 T REFERS_TO a.py:T',
        'a.py:8 D REFERS_TO a.py:D',
        'a.py:8 D#2 REFERS_TO a.py:D',
        'a.py:8 E REFERS_TO a.py:E',
        'a.py:9 C REFERS_TO a.py:C',
        'a.py:10 c REFERS_TO a.py:f.c',
        'a.py:10 d REFERS_TO a.py:C.d',
        'a.py:10 m REFERS_TO ?m (unknown_type)',
      ],
    },
  ],
});
