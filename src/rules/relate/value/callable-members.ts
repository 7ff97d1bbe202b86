import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

const { definition, property } = factTables;
const { callableMember, classMember, symbolDefinition } = relationTables;

const direct = from('member', classMember)
  .join('definition', definition, (t) => [
    equal(t.member.member_file, t.definition.file),
    equal(t.member.member, t.definition.node),
  ])
  .select((t) => ({
    file: t.member.file,
    class: t.member.class,
    token: t.member.token,
    side: t.member.side,
    target_file: t.definition.file,
    target_node: t.definition.node,
  }));

const assigned = from('member', classMember)
  .join('field', property, (t) => [equal(t.member.member_file, t.field.file), equal(t.member.member, t.field.node)])
  .join('definition', definition, (t) => [
    equal(t.field.file, t.definition.file),
    equal(t.field.value, t.definition.node),
  ])
  .select((t) => ({
    file: t.member.file,
    class: t.member.class,
    token: t.member.token,
    side: t.member.side,
    target_file: t.definition.file,
    target_node: t.definition.node,
  }));

const bound = from('member', classMember)
  .join('definition', symbolDefinition, (t) => [
    equal(t.member.member_file, t.definition.file),
    equal(t.member.member, t.definition.symbol),
  ])
  .select((t) => ({
    file: t.member.file,
    class: t.member.class,
    token: t.member.token,
    side: t.member.side,
    target_file: t.definition.file,
    target_node: t.definition.definition,
  }));

export default relateRule({
  id: 'callable-members',
  family: 'value',
  title: 'Definitions behind the members of a class',
  why: 'A method is a definition; a field or class variable given a function means that function.',
  logic: 'callable_member(c, t, d) :- class_member(c, t, m), m is the definition d or has it as its value.',
  output: callableMember,
  relation: distinct(union(direct, assigned, bound)),
  examples: [
    {
      title: 'A field given a function',
      files: { 'a.ts': 'class A {\n  f = () => 1;\n  m() { this.f(); }\n}\n' },
      edges: ['a.ts:A.m CALLS a.ts:A.f@2 lambda'],
    },
    {
      title: 'A field given a number',
      files: { 'a.ts': 'class A {\n  f = 1;\n  m() { this.f(); }\n}\n' },
      edges: ['a.ts:A.m CALLS ?f (not_found)'],
    },
  ],
});
