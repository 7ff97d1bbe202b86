import { kindRole, syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { union } from '../../relation/combine.ts';
import { equal, greaterEqual, literal, oneOf } from '../../relation/expressions.ts';
import { max, min } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

const simple = from('literal', factTables.literal)
  .where((t) => oneOf(t.literal.kind, literal('number'), literal('boolean')))
  .join('node', syntaxNode, (t) => [equal(t.literal.file, t.node.file), equal(t.literal.node, t.node.node)])
  .where((t) => greaterEqual(t.node.token, literal(0)))
  .select((t) => ({ file: t.literal.file, node: t.literal.node, kind: t.literal.kind, token: t.node.token }));

/** What stands between the quotes of strings, in how many pieces ever. */
const pieces = from('literal', factTables.literal)
  .where((t) => equal(t.literal.kind, literal('string')))
  .join('piece', syntaxNode, (t) => [equal(t.literal.file, t.piece.file), equal(t.literal.node, t.piece.parent)])
  .join('role', kindRole, (t) => [
    equal(t.piece.language, t.role.language),
    equal(t.piece.kind, t.role.kind),
    equal(t.role.role, literal('quoted')),
  ])
  .groupBy(
    (t) => ({ file: t.literal.file, node: t.literal.node, kind: t.literal.kind }),
    (t) => ({ first: min(t.piece.node), last: max(t.piece.node) }),
  );
const strings = from('string', pieces)
  .where((t) => equal(t.string.first, t.string.last))
  .join('piece', syntaxNode, (t) => [equal(t.string.file, t.piece.file), equal(t.string.first, t.piece.node)])
  .where((t) => greaterEqual(t.piece.token, literal(0)))
  .select((t) => ({ file: t.string.file, node: t.string.node, kind: t.string.kind, token: t.piece.token }));

export default normalizeRule({
  id: 'literal-texts',
  family: 'data',
  title: 'What literals say',
  why: 'A number and a truth value say their own text; a string says what stands between its quotes, when that is one piece.',
  logic:
    'literal_text(f, n, k, t) :- literal(f, n, k), token(n, t); literal(f, n, string), one quoted piece p of n, token(p, t).',
  output: factTables.literalText,
  relation: union(simple, strings),
});
