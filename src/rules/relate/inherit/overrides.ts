import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, greater, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

const { ancestor, override, ownMember } = relationTables;

export default relateRule({
  id: 'overrides',
  family: 'inherit',
  title: 'Methods that replace a method of a supertype',
  why: 'A method with the name of a method of a supertype replaces it.',
  logic: 'override(m, k) :- own_member(c, t, m), ancestor(c, d, n > 0), own_member(d, t, k).',
  output: override,
  relation: distinct(
    from('member', ownMember)
      .join('definition', factTables.definition, (t) => [
        equal(t.member.file, t.definition.file),
        equal(t.member.member, t.definition.node),
      ])
      .join('line', ancestor, (t) => [
        equal(t.member.file, t.line.file),
        equal(t.member.class, t.line.class),
        greater(t.line.depth, literal(0)),
      ])
      .join('other', ownMember, (t) => [
        equal(t.line.target_file, t.other.file),
        equal(t.line.target_node, t.other.class),
        equal(t.member.token, t.other.token),
        equal(t.member.side, t.other.side),
      ])
      .join('replaced', factTables.definition, (t) => [
        equal(t.other.file, t.replaced.file),
        equal(t.other.member, t.replaced.node),
      ])
      .select((t) => ({
        file: t.member.file,
        node: t.member.member,
        class: t.member.class,
        target_file: t.other.file,
        target_node: t.other.member,
        token: t.member.token,
      })),
  ),
  examples: [
    {
      title: 'A method of the same name replaces',
      files: { 'a.py': 'class A:\n    def m(self): ...\nclass B(A):\n    def m(self): ...\n' },
      edges: ['a.py:B.m OVERRIDES a.py:A.m'],
    },
    {
      title: 'A class without that supertype replaces nothing',
      files: { 'a.py': 'class A:\n    def m(self): ...\nclass B:\n    def m(self): ...\n' },
      edges: [],
    },
  ],
});
