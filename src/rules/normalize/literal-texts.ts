import { kindRole, syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { union } from '../../relation/combine.ts';
import { equal, greater, greaterEqual, literal, oneOf } from '../../relation/expressions.ts';
import { max, min } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

const simple = from('literal', factTables.literal)
  .where((t) => oneOf(t.literal.kind, literal('number'), literal('boolean')))
  .join('node', syntaxNode, (t) => [equal(t.literal.file, t.node.file), equal(t.literal.node, t.node.node)])
  .where((t) => greaterEqual(t.node.token, literal(0)))
  .select((t) => ({ file: t.literal.file, node: t.literal.node, kind: t.literal.kind, token: t.node.token }));

const quoted = from('role', kindRole)
  .where((t) => equal(t.role.role, literal('quoted')))
  .select((t) => ({ language: t.role.language, kind: t.role.kind }));

/** Strings with expressions inside, whose values are not known. */
const filled = from('literal', factTables.literal)
  .where((t) => equal(t.literal.kind, literal('string')))
  .join('part', syntaxNode, (t) => [equal(t.literal.file, t.part.file), equal(t.literal.node, t.part.parent)])
  .where((t) => greater(t.part.last, t.part.node))
  .whereNone('role', quoted, (t) => [equal(t.part.language, t.role.language), equal(t.part.kind, t.role.kind)])
  .select((t) => ({ file: t.literal.file, node: t.literal.node }));

/** What stands between the quotes of strings, in how many pieces ever. */
const pieces = from('literal', factTables.literal)
  .where((t) => equal(t.literal.kind, literal('string')))
  .join('piece', syntaxNode, (t) => [equal(t.literal.file, t.piece.file), equal(t.literal.node, t.piece.parent)])
  .join('role', quoted, (t) => [equal(t.piece.language, t.role.language), equal(t.piece.kind, t.role.kind)])
  .groupBy(
    (t) => ({ file: t.literal.file, node: t.literal.node, kind: t.literal.kind }),
    (t) => ({ first: min(t.piece.node), last: max(t.piece.node) }),
  );
const strings = from('string', pieces)
  .where((t) => equal(t.string.first, t.string.last))
  .whereNone('filled', filled, (t) => [equal(t.string.file, t.filled.file), equal(t.string.node, t.filled.node)])
  .join('piece', syntaxNode, (t) => [equal(t.string.file, t.piece.file), equal(t.string.first, t.piece.node)])
  .where((t) => greaterEqual(t.piece.token, literal(0)))
  .select((t) => ({ file: t.string.file, node: t.string.node, kind: t.string.kind, token: t.piece.token }));

export default normalizeRule({
  id: 'literal-texts',
  family: 'data',
  title: 'What literals say',
  why: 'A number and a truth value say their own text; a string says what stands between its quotes, when that is one piece and no expression stands beside it.',
  logic:
    'literal_text(f, n, k, t) :- literal(f, n, k), token(n, t); literal(f, n, string), one quoted piece p of n, nothing to compute in n, token(p, t).',
  output: factTables.literalText,
  relation: union(simple, strings),
});
