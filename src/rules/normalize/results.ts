import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { flowTables } from '../../model/tables/flow.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { coalesce, equal, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

export default normalizeRule({
  id: 'results',
  family: 'data',
  title: 'Values that leave a callable',
  why: 'A return, yield or throw leaves the innermost callable around it, unless a finally part always replaces it.',
  logic:
    'result(f, n, callable, value) :- match_result(f, n, value), scope_home(f, scope(n), callable), not discarded_jump(f, n).',
  output: factTables.result,
  relation: from('match', matchTables.result)
    .whereNone('discarded', flowTables.discardedJump, (t) => [
      equal(t.match.file, t.discarded.file),
      equal(t.match.node, t.discarded.node),
    ])
    .join('node', syntaxNode, (t) => [equal(t.match.file, t.node.file), equal(t.match.node, t.node.node)])
    .join('home', factTables.scopeHome, (t) => [equal(t.node.file, t.home.file), equal(t.node.scope, t.home.scope)])
    .select((t) => ({
      language: t.match.language,
      file: t.match.file,
      node: t.match.node,
      kind: t.match.kind,
      callable: t.home.callable,
      value: coalesce(t.match.value, literal(-1)),
    })),
});
