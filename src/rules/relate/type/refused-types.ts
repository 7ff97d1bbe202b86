import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greater, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { absentMembers } from './absent-members.ts';
import { memberTags } from './member-tags.ts';
import { isOtherTag, tagValues } from './tag-values.ts';
import { testedRefusals } from './tested-refusals.ts';
import { flipped } from './type-labels.ts';

const { literal: literals, property } = factTables;

/** Entries of objects written out that are named like a member of which the declared type is a single value. */
const entries = from('entry', property)
  .where((t) => [equal(t.entry.kind, literal('entry')), greater(t.entry.value, literal(0))])
  .whereExists('tag', distinct(from('tag', memberTags).select((t) => ({ token: t.tag.token }))), (t) => [
    equal(t.entry.token, t.tag.token),
  ])
  .select((t) => ({ file: t.entry.file, object: t.entry.owner, token: t.entry.token, value: t.entry.value }));
const entryTags = from('entry', entries).join(
  'value',
  tagValues(from('entry', entries).select((t) => ({ file: t.entry.file, node: t.entry.value }))),
  (t) => [equal(t.entry.file, t.value.file), equal(t.entry.value, t.value.node)],
);

/** Types an object written out does not have, although they are expected, as one of their members must be another value. */
const byEntries = entryTags
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
  .where((t) => isOtherTag(t.value, t.tag))
  .select((t) => ({
    file: t.type.file,
    node: t.type.node,
    target_file: t.type.target_file,
    target_node: t.type.target_node,
  }));

/** Types of which a member that has a value in the object must have none. */
const byValues = from('entry', property)
  .where((t) => [equal(t.entry.kind, literal('entry')), greater(t.entry.value, literal(0))])
  .whereExists('absent', distinct(from('absent', absentMembers).select((t) => ({ token: t.absent.token }))), (t) => [
    equal(t.entry.token, t.absent.token),
  ])
  .whereExists('value', literals, (t) => [
    equal(t.entry.file, t.value.file),
    equal(t.entry.value, t.value.node),
    notEqual(t.value.kind, literal('null')),
    notEqual(t.value.kind, literal('undefined')),
  ])
  .join('type', typeTables.expressionType, (t) => [
    equal(t.entry.file, t.type.file),
    equal(flipped(t.entry.owner), t.type.node),
  ])
  .join('member', typeTables.typeMember, (t) => [
    equal(t.type.target_file, t.member.target_file),
    equal(t.type.target_node, t.member.target_node),
    equal(t.entry.token, t.member.token),
  ])
  .whereExists('absent', absentMembers, (t) => [
    equal(t.member.member_file, t.absent.file),
    equal(t.member.member, t.absent.member),
  ])
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
  relation: distinct(union(byEntries, byValues, testedRefusals)),
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
      title: 'A member that has a value, and one that must have none',
      files: {
        'a.ts':
          'interface I { good: number; bad?: undefined }\ninterface J { good?: undefined; bad: number }\ndeclare const n: any;\nconst a: I | J = { bad: 1 };\nconst b: I | J = { bad: n };\nfunction f(p: I | J) {\n  if (p.bad)\n    p.bad;\n}\n',
      },
      edges: [
        'a.ts:4 I REFERS_TO a.ts:I',
        'a.ts:4 J REFERS_TO a.ts:J',
        'a.ts:4 bad REFERS_TO a.ts:J.bad',
        'a.ts:5 I REFERS_TO a.ts:I',
        'a.ts:5 J REFERS_TO a.ts:J',
        'a.ts:5 bad REFERS_TO a.ts:I.bad (one of)',
        'a.ts:5 bad REFERS_TO a.ts:J.bad (one of)',
        'a.ts:5 n REFERS_TO a.ts:n',
        'a.ts:6 I REFERS_TO a.ts:I',
        'a.ts:6 J REFERS_TO a.ts:J',
        'a.ts:7 bad REFERS_TO a.ts:I.bad (one of)',
        'a.ts:7 bad REFERS_TO a.ts:J.bad (one of)',
        'a.ts:7 p REFERS_TO a.ts:f.p',
        'a.ts:8 bad REFERS_TO a.ts:J.bad',
        'a.ts:8 p REFERS_TO a.ts:f.p',
      ],
    },
    {
      title: 'A text in several pieces tells nothing',
      files: {
        'a.ts':
          "interface I { kind: 'a\\nb'; m: number }\ninterface J { kind: 'c\\nd'; m: number }\nconst a: I | J = { kind: 'a\\nb', m: 1 };\n",
      },
      edges: [
        'a.ts:3 I REFERS_TO a.ts:I',
        'a.ts:3 J REFERS_TO a.ts:J',
        'a.ts:3 kind REFERS_TO a.ts:I.kind (one of)',
        'a.ts:3 kind REFERS_TO a.ts:J.kind (one of)',
        'a.ts:3 m REFERS_TO a.ts:I.m (one of)',
        'a.ts:3 m REFERS_TO a.ts:J.m (one of)',
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
