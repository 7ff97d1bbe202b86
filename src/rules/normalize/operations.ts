import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { coalesce, equal, literal } from '../../relation/expressions.ts';
import { ascending } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

export default normalizeRule({
  id: 'operations',
  family: 'data',
  title: 'Operations that may run a member of an operand',
  why: 'Operators, loops and managed resources run what the class of their operand says.',
  logic: 'operation(f, n, operator, left, right) :- match_operation(f, n, operator, left, right).',
  output: factTables.operation,
  relation: from('match', matchTables.operation)
    // What says that it waits is matched without saying so, too.
    .best((t) => ({
      by: [t.match.file, t.match.node, t.match.left],
      order: [ascending(t.match.kind), ascending(coalesce(t.match.right, literal(-1)))],
    }))
    .leftJoin('operator', syntaxNode, (t) => [
      equal(t.match.file, t.operator.file),
      equal(t.match.operator, t.operator.node),
    ])
    .select((t) => ({
      language: t.match.language,
      file: t.match.file,
      node: t.match.node,
      kind: t.match.kind,
      operator: coalesce(t.operator.kind, literal(0)),
      left: coalesce(t.match.left, literal(-1)),
      right: coalesce(t.match.right, literal(-1)),
    })),
});
