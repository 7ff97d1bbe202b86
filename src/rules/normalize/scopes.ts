import { kindRole, syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { equal, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

export default normalizeRule({
  id: 'scopes',
  family: 'scope',
  title: 'Nodes that make a scope',
  why: 'The language data say which kinds of node make a scope; the scope around a node is found while its tree is read.',
  logic: 'scope(f, n, parent, k) :- syntax_node(f, n, kind, scope: parent), kind_role(kind, scope, k).',
  output: factTables.scope,
  relation: from('node', syntaxNode)
    .join('role', kindRole, (t) => [
      equal(t.node.language, t.role.language),
      equal(t.node.kind, t.role.kind),
      equal(t.role.role, literal('scope')),
    ])
    .select((t) => ({
      language: t.node.language,
      file: t.node.file,
      scope: t.node.node,
      parent: t.node.scope,
      kind: t.role.value,
    })),
});
