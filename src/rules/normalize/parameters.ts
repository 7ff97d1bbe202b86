import { kindRole, syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { union } from '../../relation/combine.ts';
import { choose, coalesce, equal, greater, less, literal, subtract } from '../../relation/expressions.ts';
import { ascending, descending } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';
import { keptNodes } from './kept-nodes.ts';

/** What stands in lists of parameters and takes no argument: the instance by a name of its own, and marks between them. */
const gaps = union(
  from('match', matchTables.parameter)
    .where((t) => equal(t.match.kind, literal('receiver')))
    .join('node', syntaxNode, (t) => [equal(t.match.file, t.node.file), equal(t.match.node, t.node.node)])
    .select((t) => ({ file: t.node.file, list: t.node.parent, position: t.node.position })),
  from('node', syntaxNode)
    .whereExists('role', kindRole, (t) => [
      equal(t.node.language, t.role.language),
      equal(t.node.kind, t.role.kind),
      equal(t.role.role, literal('parameter_mark')),
    ])
    .select((t) => ({ file: t.node.file, list: t.node.parent, position: t.node.position })),
);

export default normalizeRule({
  id: 'parameters',
  family: 'definition',
  title: 'Parameters of callables',
  why: 'A parameter belongs to the innermost callable around it; its place is that of the argument it takes.',
  logic:
    'parameter(f, n, callable, p) :- match_parameter(f, n), scope_home(f, scope(n), callable), p parameters that take arguments stand before n.',
  output: factTables.parameter,
  relation: from('match', matchTables.parameter)
    .best((t) => ({
      by: [t.match.file, t.match.node],
      order: [descending(t.match.name), descending(t.match.type), descending(t.match.default), ascending(t.match.kind)],
    }))
    .join('node', syntaxNode, (t) => [equal(t.match.file, t.node.file), equal(t.match.node, t.node.node)])
    .join('home', factTables.scopeHome, (t) => [equal(t.node.file, t.home.file), equal(t.node.scope, t.home.scope)])
    .where((t) => greater(t.home.callable, literal(0)))
    .leftJoin('name', keptNodes(matchTables.parameter, 'name'), (t) => [
      equal(t.match.file, t.name.file),
      equal(t.match.name, t.name.node),
    ])
    .leftJoin('gap', gaps, (t) => [equal(t.node.file, t.gap.file), equal(t.node.parent, t.gap.list)])
    .select((t) => ({
      language: t.match.language,
      file: t.match.file,
      node: t.match.node,
      callable: t.home.callable,
      position: choose(
        [[less(coalesce(t.gap.position, t.node.position), t.node.position), subtract(t.node.position, literal(1))]],
        t.node.position,
      ),
      kind: t.match.kind,
      name: coalesce(t.match.name, literal(-1)),
      token: coalesce(t.name.token, literal(-1)),
      default: coalesce(t.match.default, literal(-1)),
      type: coalesce(t.match.type, literal(-1)),
    })),
});
