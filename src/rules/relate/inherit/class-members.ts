import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { coalesce, equal } from '../../../relation/expressions.ts';
import { min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

const { ancestor, classMember, ownMember, resolutionOrder } = relationTables;

const candidates = from('line', ancestor)
  .join('member', ownMember, (t) => [
    equal(t.line.target_file, t.member.file),
    equal(t.line.target_node, t.member.class),
  ])
  .leftJoin('order', resolutionOrder, (t) => [
    equal(t.line.file, t.order.file),
    equal(t.line.class, t.order.class),
    equal(t.line.target_file, t.order.target_file),
    equal(t.line.target_node, t.order.target_node),
  ])
  .select((t) => ({
    file: t.line.file,
    class: t.line.class,
    token: t.member.token,
    side: t.member.side,
    depth: coalesce(t.order.rank, t.line.depth),
    member_file: t.member.file,
    member: t.member.member,
  }));

const nearest = from('candidate', candidates).groupBy(
  (t) => ({ file: t.candidate.file, class: t.candidate.class, token: t.candidate.token, side: t.candidate.side }),
  (t) => ({ depth: min(t.candidate.depth) }),
);

export default relateRule({
  id: 'class-members',
  family: 'inherit',
  title: 'Members of a class, inherited ones included',
  why: 'The declaration that is first in the order of resolution counts; without such an order, the one nearest to the class.',
  logic:
    'class_member(c, t, m) :- ancestor(c, d, n), own_member(d, t, m), resolution_order(c, d, r), the smallest r, else n.',
  output: classMember,
  relation: distinct(
    from('candidate', candidates)
      .join('nearest', nearest, (t) => [
        equal(t.candidate.file, t.nearest.file),
        equal(t.candidate.class, t.nearest.class),
        equal(t.candidate.token, t.nearest.token),
        equal(t.candidate.side, t.nearest.side),
        equal(t.candidate.depth, t.nearest.depth),
      ])
      .select((t) => ({
        file: t.candidate.file,
        class: t.candidate.class,
        token: t.candidate.token,
        side: t.candidate.side,
        member_file: t.candidate.member_file,
        member: t.candidate.member,
      })),
  ),
  examples: [
    {
      title: 'The nearest declaration counts',
      files: {
        'a.py': 'class A:\n    def m(self): ...\nclass B(A):\n    def m(self): ...\nclass C(B): ...\nC().m()\n',
      },
      edges: ['a.py CALLS a.py:B.m', 'a.py CALLS a.py:C'],
    },
    {
      title: 'A supertype of the first supertype comes before the second',
      files: {
        'a.py':
          'class A:\n    def m(self): ...\nclass B(A): ...\nclass C:\n    def m(self): ...\nclass D(B, C): ...\nD().m()\n',
      },
      edges: ['a.py CALLS a.py:A.m', 'a.py CALLS a.py:D'],
    },
    {
      title: 'A member of a subclass is no member of its base',
      files: { 'a.py': 'class A: ...\nclass B(A):\n    def m(self): ...\nA().m()\n' },
      edges: ['a.py CALLS ?m (not_found)', 'a.py CALLS a.py:A'],
    },
  ],
});
