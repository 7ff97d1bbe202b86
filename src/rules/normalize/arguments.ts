import { kindRole, syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { union } from '../../relation/combine.ts';
import { coalesce, equal, greater, hasFlag, literal, not } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';
import { keptNodes } from './kept-nodes.ts';

const roles = from('role', kindRole)
  .where((t) => [equal(t.role.role, literal('argument'))])
  .select((t) => ({ language: t.role.language, kind: t.role.kind, value: t.role.value }));

/** Where what stands between the brackets is one expression with a scope of its own, that is the argument. */
const sole = from('call', factTables.callSite)
  .join('scope', factTables.scope, (t) => [
    equal(t.call.file, t.scope.file),
    equal(t.call.arguments, t.scope.scope),
    equal(t.scope.kind, literal('comprehension')),
  ])
  .select((t) => ({
    language: t.call.language,
    file: t.call.file,
    node: t.call.arguments,
    call: t.call.node,
    position: literal(0),
    kind: literal('plain'),
    value: t.call.arguments,
    token: literal(-1),
  }));

const listed = from('node', syntaxNode)
  .where((t) => [hasFlag(t.node.flags, 1), not(hasFlag(t.node.flags, 2)), greater(t.node.parent, literal(0))])
  .join('call', factTables.callSite, (t) => [equal(t.node.file, t.call.file), equal(t.node.parent, t.call.arguments)])
  .whereNone('sole', sole, (t) => [equal(t.call.file, t.sole.file), equal(t.call.node, t.sole.call)])
  .leftJoin('role', roles, (t) => [equal(t.node.language, t.role.language), equal(t.node.kind, t.role.kind)])
  .leftJoin('keyword', matchTables.keyword_argument, (t) => [
    equal(t.node.file, t.keyword.file),
    equal(t.node.node, t.keyword.node),
  ])
  .leftJoin('name', keptNodes(matchTables.keyword_argument, 'name'), (t) => [
    equal(t.keyword.file, t.name.file),
    equal(t.keyword.name, t.name.node),
  ])
  .select((t) => ({
    language: t.node.language,
    file: t.node.file,
    node: t.node.node,
    call: t.call.node,
    position: t.node.position,
    kind: coalesce(t.role.value, literal('plain')),
    value: coalesce(t.keyword.value, t.node.node),
    token: coalesce(t.name.token, literal(-1)),
  }));

export default normalizeRule({
  id: 'arguments',
  family: 'call',
  title: 'Arguments of calls',
  why: 'The named children of an argument list are the arguments; a comprehension in its place is the only one.',
  logic:
    'argument(f, n, call, p) :- call_site(f, call, arguments: l), syntax_node(f, n, parent: l, position: p); argument(f, l, call, 0) :- call_site(f, call, arguments: l), l is a comprehension.',
  output: factTables.argument,
  relation: union(listed, sole),
});
