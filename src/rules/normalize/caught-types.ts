import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { equal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

export default normalizeRule({
  id: 'caught-types',
  family: 'data',
  title: 'Types of exceptions that handlers take',
  why: 'A handler names the types it takes; it belongs to the innermost callable around it.',
  logic: 'caught(f, n, callable) :- match_caught(f, n), scope_home(f, scope(n), callable).',
  output: factTables.caught,
  relation: from('match', matchTables.caught)
    .join('node', syntaxNode, (t) => [equal(t.match.file, t.node.file), equal(t.match.node, t.node.node)])
    .join('home', factTables.scopeHome, (t) => [equal(t.node.file, t.home.file), equal(t.node.scope, t.home.scope)])
    .select((t) => ({
      language: t.match.language,
      file: t.match.file,
      node: t.match.node,
      callable: t.home.callable,
    })),
});
