import { flowRole, syntaxNode } from '../../model/tables/extraction.ts';
import { union } from '../../relation/combine.ts';
import { equal, literal, parameter } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';

const expressions = from('node', syntaxNode)
  .where((t) => equal(t.node.file, parameter('file', 'integer')))
  .whereExists('role', flowRole, (t) => [
    equal(t.role.language, t.node.language),
    equal(t.role.kind, t.node.kind),
    equal(t.role.role, literal('negation')),
  ]);

const byKind = expressions
  .whereNone('operator', flowRole, (t) => [
    equal(t.operator.language, t.node.language),
    equal(t.operator.kind, t.node.kind),
    equal(t.operator.part, literal('operator')),
  ])
  .select((t) => ({ node: t.node.node }));

const byOperator = expressions
  .join('operator', syntaxNode, (t) => [equal(t.operator.file, t.node.file), equal(t.operator.parent, t.node.node)])
  .whereExists('word', flowRole, (t) => [
    equal(t.word.language, t.operator.language),
    equal(t.word.kind, t.operator.kind),
    equal(t.word.role, literal('not')),
  ])
  .select((t) => ({ node: t.node.node }));

/** Expressions of a file that turn a condition around: by their kind (`not x`), or by their operator (`!x`, but not `-x`). */
export const negations = union(byKind, byOperator);
