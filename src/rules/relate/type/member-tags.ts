import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { count, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { tagValues } from './tag-values.ts';

const { literal: literals, property, typeAnnotation, typeForm } = factTables;

/** Declared types of fields. */
const declared = from('type', typeAnnotation).join('field', property, (t) => [
  equal(t.type.file, t.field.file),
  equal(t.type.owner, t.field.name),
]);

/** Types written as a value: the value stands in a node of its own. */
const written = declared
  .join('node', syntaxNode, (t) => [equal(t.type.file, t.node.file), equal(t.type.node, t.node.parent)])
  .join('value', literals, (t) => [equal(t.node.file, t.value.file), equal(t.node.node, t.value.node)])
  .select((t) => ({ file: t.field.file, member: t.field.node, token: t.field.token, value: t.value.node }));
const named = declared.select((t) => ({
  file: t.field.file,
  member: t.field.node,
  token: t.field.token,
  value: t.type.node,
}));
/** Types of one part, as the type of a constant is. */
const ofOnePart = from(
  'form',
  from('form', typeForm)
    .where((t) => equal(t.form.kind, literal('choice')))
    .groupBy(
      (t) => ({ file: t.form.file, node: t.form.node }),
      (t) => ({ part: min(t.form.part), parts: count() }),
    ),
)
  .where((t) => equal(t.form.parts, literal(1)))
  .select((t) => ({ file: t.form.file, node: t.form.node, part: t.form.part }));
const ofParts = declared
  .join('form', ofOnePart, (t) => [equal(t.type.file, t.form.file), equal(t.type.node, t.form.node)])
  .select((t) => ({ file: t.field.file, member: t.field.node, token: t.field.token, value: t.form.part }));

const fields = distinct(union(written, named, ofParts));

/** Members of which the declared type is a single value, with that value. */
export const memberTags = from('field', fields)
  .join('value', tagValues(from('field', fields).select((t) => ({ file: t.field.file, node: t.field.value }))), (t) => [
    equal(t.field.file, t.value.file),
    equal(t.field.value, t.value.node),
  ])
  .select((t) => ({
    file: t.field.file,
    member: t.field.member,
    token: t.field.token,
    form: t.value.form,
    holder_file: t.value.holder_file,
    holder: t.value.holder,
    text: t.value.text,
  }));
