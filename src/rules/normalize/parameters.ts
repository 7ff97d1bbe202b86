import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { coalesce, equal, greater, literal } from '../../relation/expressions.ts';
import { ascending, descending } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';
import { keptNodes } from './kept-nodes.ts';

export default normalizeRule({
  id: 'parameters',
  family: 'definition',
  title: 'Parameters of callables',
  why: 'A parameter belongs to the innermost callable around it.',
  logic: 'parameter(f, n, callable, p) :- match_parameter(f, n), scope_home(f, scope(n), callable), position(n) = p.',
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
    .select((t) => ({
      language: t.match.language,
      file: t.match.file,
      node: t.match.node,
      callable: t.home.callable,
      position: t.node.position,
      kind: t.match.kind,
      name: coalesce(t.match.name, literal(-1)),
      token: coalesce(t.name.token, literal(-1)),
      default: coalesce(t.match.default, literal(-1)),
      type: coalesce(t.match.type, literal(-1)),
    })),
});
