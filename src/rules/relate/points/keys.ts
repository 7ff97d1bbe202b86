import { kindRole, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { max } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';

const { literal: literals } = factTables;

/** Numbers written out, by their text. */
const numbers = from('literal', literals)
  .where((t) => equal(t.literal.kind, literal('number')))
  .join('node', syntaxNode, (t) => [equal(t.literal.file, t.node.file), equal(t.literal.node, t.node.node)])
  .where((t) => greaterEqual(t.node.token, literal(0)))
  .select((t) => ({ file: t.node.file, node: t.node.node, token: t.node.token, form: literal(1) }));

/** Strings of one piece, by what they say. */
const strings = from('literal', literals)
  .where((t) => equal(t.literal.kind, literal('string')))
  .join('part', syntaxNode, (t) => [equal(t.literal.file, t.part.file), equal(t.literal.node, t.part.parent)])
  .join('role', kindRole, (t) => [
    equal(t.part.language, t.role.language),
    equal(t.part.kind, t.role.kind),
    equal(t.role.role, literal('quoted')),
  ])
  .where((t) => greaterEqual(t.part.token, literal(0)))
  .groupBy(
    (t) => ({ file: t.literal.file, node: t.literal.node, form: literal(0) }),
    (t) => ({ token: max(t.part.token) }),
  );

/** Keys whose text is known; the form is 1 for numbers, which are other keys than their texts. */
export const keys = union(numbers, strings);
