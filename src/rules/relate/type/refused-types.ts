import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct } from '../../../relation/combine.ts';
import { coalesce, equal, greater, greaterEqual, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { flipped } from './type-labels.ts';

const { literal: literals, property, typeAnnotation } = factTables;

/** Simple values written out, as texts. */
const texts = from('value', literals)
  .where((t) => oneOf(t.value.kind, literal('string'), literal('number'), literal('boolean')))
  .join('node', syntaxNode, (t) => [equal(t.value.file, t.node.file), equal(t.value.node, t.node.node)])
  .leftJoin('fragment', syntaxNode, (t) => [
    equal(t.value.file, t.fragment.file),
    equal(t.value.node, t.fragment.parent),
  ])
  .select((t) => ({
    file: t.value.file,
    node: t.value.node,
    parent: t.node.parent,
    text: coalesce(t.fragment.token, t.node.token),
  }));

/** Members of which the declared type is a single value. */
const memberTags = from('field', property)
  .join('type', typeAnnotation, (t) => [equal(t.field.file, t.type.file), equal(t.field.name, t.type.owner)])
  .join('text', texts, (t) => [equal(t.type.file, t.text.file), equal(t.type.node, t.text.parent)])
  .where((t) => greaterEqual(t.text.text, literal(0)))
  .select((t) => ({ file: t.field.file, member: t.field.node, text: t.text.text }));

/** Entries of objects written out of which the value is written out, too. */
const entryTags = from('entry', property)
  .where((t) => [equal(t.entry.kind, literal('entry')), greater(t.entry.value, literal(0))])
  .join('text', texts, (t) => [equal(t.entry.file, t.text.file), equal(t.entry.value, t.text.node)])
  .where((t) => greaterEqual(t.text.text, literal(0)))
  .select((t) => ({ file: t.entry.file, object: t.entry.owner, token: t.entry.token, text: t.text.text }));

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
