import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { coalesce, equal, greater, greaterEqual, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { memberTags, simpleValues } from './member-tags.ts';
import { testedRefusals } from './tested-refusals.ts';
import { flipped } from './type-labels.ts';

const { property } = factTables;

/** Entries of objects written out of which the value is written out, too, and that are named like such a member. */
const entryTags = from('entry', property)
  .where((t) => [equal(t.entry.kind, literal('entry')), greater(t.entry.value, literal(0))])
  .whereExists('tag', distinct(from('tag', memberTags).select((t) => ({ token: t.tag.token }))), (t) => [
    equal(t.entry.token, t.tag.token),
  ])
  .join('value', simpleValues, (t) => [equal(t.entry.file, t.value.file), equal(t.entry.value, t.value.node)])
  .join('node', syntaxNode, (t) => [equal(t.value.file, t.node.file), equal(t.value.node, t.node.node)])
  .leftJoin('part', syntaxNode, (t) => [equal(t.value.file, t.part.file), equal(t.value.node, t.part.parent)])
  .where((t) => greaterEqual(coalesce(t.part.token, t.node.token), literal(0)))
  .select((t) => ({
    file: t.entry.file,
    object: t.entry.owner,
    token: t.entry.token,
    text: coalesce(t.part.token, t.node.token),
  }));

/** Types an object written out does not have, although they are expected, as one of their members must be another value. */
const byEntries = from('entry', entryTags)
  .join('type', typeTables.expressionType, (t) => [
    equal(t.entry.file, t.type.file),
    equal(flipped(t.entry.object), t.type.node),
  ])
  .join('member', typeTables.typeMember, (t) => [
    equal(t.type.target_file, t.member.target_file),
    equal(t.type.target_node, t.member.target_node),
    equal(t.entry.token, t.member.token),
  ])
  .join('tag', memberTags, (t) => [equal(t.member.member_file, t.tag.file), equal(t.member.member, t.tag.member)])
  .where((t) => notEqual(t.entry.text, t.tag.text))
  .select((t) => ({
    file: t.type.file,
    node: t.type.node,
    target_file: t.type.target_file,
    target_node: t.type.target_node,
  }));

export default relateRule({
  id: 'refused-types',
  family: 'type',
  title: 'Types a place does not have',
  why: 'An object written out is none of the types of which a member must have another value than its entry; a variable behind a test has not the types the test excludes.',
  logic:
    'refused_type(n, c) :- expression_type(n, c), the value of an entry of n is not that of the member of c; tested_use(n, t, holds), t excludes c.',
  output: typeTables.refusedType,
  relation: distinct(union(byEntries, testedRefusals)),
  examples: [
    {
      title: 'The value of a member tells the types apart',
      files: {
        'a.ts':
          "interface I { kind: 'i'; m: number }\ninterface J { kind: 'j'; m: number }\nconst a: I | J = { kind: 'j', m: 1 };\n",
      },
      edges: [
        'a.ts:3 I REFERS_TO a.ts:I',
        'a.ts:3 J REFERS_TO a.ts:J',
        'a.ts:3 kind REFERS_TO a.ts:J.kind',
        'a.ts:3 m REFERS_TO a.ts:J.m',
      ],
    },
    {
      title: 'A value nobody knows tells nothing',
      files: {
        'a.ts':
          "interface I { kind: 'i'; m: number }\ninterface J { kind: 'j'; m: number }\ndeclare const kind: any;\nconst a: I | J = { kind: kind, m: 1 };\n",
      },
      edges: [
        'a.ts:4 I REFERS_TO a.ts:I',
        'a.ts:4 J REFERS_TO a.ts:J',
        'a.ts:4 kind REFERS_TO a.ts:I.kind (one of)',
        'a.ts:4 kind REFERS_TO a.ts:J.kind (one of)',
        'a.ts:4 kind#2 REFERS_TO a.ts:kind',
        'a.ts:4 m REFERS_TO a.ts:I.m (one of)',
        'a.ts:4 m REFERS_TO a.ts:J.m (one of)',
      ],
    },
  ],
});
