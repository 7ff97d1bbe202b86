import { typeTables } from '../../../model/tables/types.ts';
import { union } from '../../../relation/combine.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { writtenMembers } from './written-members.ts';

export default relateRule({
  id: 'shape-members',
  family: 'type',
  title: 'Members of types and objects written out',
  why: 'What stands in the braces of an object or of a type without a name are its members, and what an object or function is given afterwards.',
  logic:
    'shape_member(f, s, t, m) :- property(f, m, name: t, owner: s), s is a type or object written out. shape_member(f, s, t, m) :- added_member(f, s, t, m).',
  output: typeTables.shapeMember,
  relation: union(
    writtenMembers,
    from('added', typeTables.addedMember).select((t) => ({
      file: t.added.file,
      class: t.added.class,
      token: t.added.token,
      member: t.added.member,
    })),
  ),
  examples: [
    {
      title: 'A member of a type written out',
      files: { 'a.ts': 'function f(p: { x: number }) { p.x; }\n' },
      edges: ['a.ts:1 p REFERS_TO a.ts:f.p', 'a.ts:1 x REFERS_TO a.ts:x'],
    },
    {
      title: 'The member of another type',
      files: { 'a.ts': 'function f(p: { x: number }, q: { y: number }) { q.x; }\n' },
      edges: ['a.ts:1 q REFERS_TO a.ts:f.q', 'a.ts:1 x REFERS_TO ?x (unknown_type)'],
    },
  ],
});
