import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { flowTables } from '../../model/tables/flow.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { choose, coalesce, either, equal, isNull, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

export default normalizeRule({
  id: 'results',
  family: 'data',
  title: 'Values that leave a callable',
  why: 'A return, yield or throw leaves the innermost callable around it, unless a finally part always replaces it; its type is one of those of the callable all the same.',
  logic:
    'result(f, n, callable, value) :- match_result(f, n, value), scope_home(f, scope(n), callable); replaced where discarded_jump(f, n).',
  output: factTables.result,
  relation: from('match', matchTables.result)
    .leftJoin('discarded', flowTables.discardedJump, (t) => [
      equal(t.match.file, t.discarded.file),
      equal(t.match.node, t.discarded.node),
    ])
    .where((t) => either(isNull(t.discarded.node), equal(t.match.kind, literal('return'))))
    .join('node', syntaxNode, (t) => [equal(t.match.file, t.node.file), equal(t.match.node, t.node.node)])
    .join('home', factTables.scopeHome, (t) => [equal(t.node.file, t.home.file), equal(t.node.scope, t.home.scope)])
    .select((t) => ({
      language: t.match.language,
      file: t.match.file,
      node: t.match.node,
      kind: choose([[isNull(t.discarded.node), t.match.kind]], literal('replaced')),
      callable: t.home.callable,
      value: coalesce(t.match.value, literal(-1)),
    })),
});
