import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct } from '../../../relation/combine.ts';
import { coalesce, equal, greater, greaterEqual, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { flipped } from './type-labels.ts';

const { literal: literals, property, typeAnnotation } = factTables;

/** Simple values written out. */
const simple = from('value', literals)
  .where((t) => oneOf(t.value.kind, literal('string'), literal('number'), literal('boolean')))
  .select((t) => ({ file: t.value.file, node: t.value.node }));

/** Members of which the declared type is a single value, with its text, which strings have in a part of their own. */
const memberTags = from('value', simple)
  .join('node', syntaxNode, (t) => [equal(t.value.file, t.node.file), equal(t.value.node, t.node.node)])
  .join('type', typeAnnotation, (t) => [equal(t.node.file, t.type.file), equal(t.node.parent, t.type.node)])
  .join('field', property, (t) => [equal(t.type.file, t.field.file), equal(t.type.owner, t.field.name)])
  .leftJoin('part', syntaxNode, (t) => [equal(t.value.file, t.part.file), equal(t.value.node, t.part.parent)])
  .where((t) => greaterEqual(coalesce(t.part.token, t.node.token), literal(0)))
  .select((t) => ({
    file: t.field.file,
    member: t.field.node,
    token: t.field.token,
    text: coalesce(t.part.token, t.node.token),
  }));

/** Entries of objects written out of which the value is written out, too, and that are named like such a member. */
const entryTags = from('entry', property)
  .where((t) => [equal(t.entry.kind, literal('entry')), greater(t.entry.value, literal(0))])
  .whereExists('tag', distinct(from('tag', memberTags).select((t) => ({ token: t.tag.token }))), (t) => [
    equal(t.entry.token, t.tag.token),
  ])
  .join('value', simple, (t) => [equal(t.entry.file, t.value.file), equal(t.entry.value, t.value.node)])
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
export const refusedTypes = distinct(
  from('entry', entryTags)
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
    })),
);
