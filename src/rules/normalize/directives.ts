import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { equal } from '../../relation/expressions.ts';
import { min } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

export default normalizeRule({
  id: 'directives',
  family: 'scope',
  title: 'Names whose scope is declared',
  why: 'A global or nonlocal statement moves a name out of the scope it is written in.',
  logic: 'scope_directive(f, s, t, k) :- match_directive(f, n, k), syntax_node(f, n, token: t, scope: s).',
  output: factTables.scopeDirective,
  relation: from('match', matchTables.directive)
    .join('node', syntaxNode, (t) => [equal(t.match.file, t.node.file), equal(t.match.node, t.node.node)])
    .groupBy(
      (t) => ({ file: t.match.file, scope: t.node.scope, token: t.node.token }),
      (t) => ({ language: min(t.match.language), kind: min(t.match.kind) }),
    ),
});
