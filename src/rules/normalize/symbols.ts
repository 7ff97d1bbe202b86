import { factTables } from '../../model/tables/facts.ts';
import { literal, oneOf } from '../../relation/expressions.ts';
import { argMin, count, min, when } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

export default normalizeRule({
  id: 'symbols',
  family: 'scope',
  title: 'One symbol for each name in a scope',
  why: 'All bindings of one name in one scope are the same variable; its first binding stands for it.',
  logic: 'symbol(f, min(n), s, t) :- binding(f, n, t, s).',
  output: factTables.symbol,
  relation: from('binding', factTables.binding).groupBy(
    (t) => ({ file: t.binding.file, scope: t.binding.scope, token: t.binding.token }),
    (t) => ({
      language: min(t.binding.language),
      node: min(t.binding.node),
      kind: argMin(t.binding.kind, t.binding.node),
      bindings: count(),
      definitions: when(oneOf(t.binding.kind, literal('function'), literal('class'), literal('import')), count()),
    }),
  ),
});
