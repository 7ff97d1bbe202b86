import { kindRole, syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { equal, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

export default normalizeRule({
  id: 'literals',
  family: 'data',
  title: 'Literals',
  why: 'The language data say which kinds of node are literals.',
  logic: 'literal(f, n, k) :- syntax_node(f, n, kind), kind_role(kind, literal, k).',
  output: factTables.literal,
  relation: from('node', syntaxNode)
    .join('role', kindRole, (t) => [
      equal(t.node.language, t.role.language),
      equal(t.node.kind, t.role.kind),
      equal(t.role.role, literal('literal')),
    ])
    .select((t) => ({ language: t.node.language, file: t.node.file, node: t.node.node, kind: t.role.value })),
});
