import { kindRole, syntaxNode, token } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { distinct } from '../../relation/combine.ts';
import { equal, greater, greaterEqual, less, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';

const { literal: literals } = factTables;

const roles = (role: string) =>
  from('role', kindRole)
    .where((t) => equal(t.role.role, literal(role)))
    .select((t) => ({ language: t.role.language, kind: t.role.kind, value: t.role.value }));

/** Texts of string literals without the marks around them. */
const keyTexts = from('text', literals)
  .where((t) => equal(t.text.kind, literal('string')))
  .join('fragment', syntaxNode, (t) => [equal(t.text.file, t.fragment.file), equal(t.text.node, t.fragment.parent)])
  .join('whole', syntaxNode, (t) => [equal(t.text.file, t.whole.file), equal(t.text.node, t.whole.node)])
  .where((t) => [
    greaterEqual(t.fragment.token, literal(0)),
    greater(t.fragment.start, t.whole.start),
    less(t.fragment.end, t.whole.end),
  ])
  .select((t) => ({ file: t.text.file, node: t.text.node, token: t.fragment.token }));

/** The tokens of numbers that are written out. */
const numberTokens = from('number', literals)
  .where((t) => equal(t.number.kind, literal('number')))
  .join('node', syntaxNode, (t) => [equal(t.number.file, t.node.file), equal(t.number.node, t.node.node)])
  .select((t) => ({ file: t.number.file, node: t.number.node, token: t.node.token }));

/** What these tokens say. */
export const numberTexts = distinct(
  from('number', numberTokens)
    .join('text', token, (t) => equal(t.number.token, t.text.token))
    .select((t) => ({ token: t.number.token, text: t.text.text })),
);

const nodeWithRole = (role: string) =>
  from('node', syntaxNode)
    .join('role', roles(role), (t) => [equal(t.node.language, t.role.language), equal(t.node.kind, t.role.kind)])
    .select((t) => ({
      file: t.node.file,
      node: t.node.node,
      parent: t.node.parent,
      last: t.node.last,
      value: t.role.value,
    }));

/** Operations whose result says something about their operands and is not made of them. */
const tests = from('operator', syntaxNode)
  .join('role', roles('test_operator'), (t) => [
    equal(t.operator.language, t.role.language),
    equal(t.operator.kind, t.role.kind),
  ])
  .select((t) => ({ file: t.operator.file, node: t.operator.parent }));

/** Nodes by their role, and the texts of literals, as the questions about values need them. */
export const nodeRelations = { keyTexts, nodeWithRole, numberTokens, roles, tests } as const;
