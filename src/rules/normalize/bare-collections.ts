import { kindRole, syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { equal, literal, oneOf } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

export default normalizeRule({
  id: 'bare-collections',
  family: 'data',
  title: 'Collections that are no literals',
  why: 'The language data say which kinds of node list elements without brackets, or make one element each time.',
  logic: 'bare_collection(f, n, k) :- syntax_node(f, n, kind), kind_role(kind, operation, k), k is elements or each.',
  output: factTables.bareCollection,
  relation: from('node', syntaxNode)
    .join('role', kindRole, (t) => [
      equal(t.node.language, t.role.language),
      equal(t.node.kind, t.role.kind),
      equal(t.role.role, literal('operation')),
      oneOf(t.role.value, literal('elements'), literal('each')),
    ])
    .select((t) => ({ language: t.node.language, file: t.node.file, node: t.node.node, kind: t.role.value })),
});
