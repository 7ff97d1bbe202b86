import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { coalesce, equal, greaterEqual, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { literal: literals, property, typeAnnotation } = factTables;

/** Simple values written out. */
export const simpleValues = from('value', literals)
  .where((t) => oneOf(t.value.kind, literal('string'), literal('number'), literal('boolean')))
  .select((t) => ({ file: t.value.file, node: t.value.node }));

/** Members of which the declared type is a single value, with its text, which strings have in a part of their own. */
export const memberTags = from('value', simpleValues)
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
