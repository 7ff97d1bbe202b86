import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { both, choose, coalesce, equal, literal, oneOf } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';
import { keptNodes } from './kept-nodes.ts';

export default normalizeRule({
  id: 'definitions',
  family: 'definition',
  title: 'Functions, classes and other definitions',
  why: 'A function declared directly in a class is a method of it; the container is the innermost definition around.',
  logic: 'definition(f, n, kind, name, container) :- definition_match(f, n, name), scope_home(f, scope(n), container).',
  output: factTables.definition,
  relation: from('match', factTables.definitionMatch)
    .join('node', syntaxNode, (t) => [equal(t.match.file, t.node.file), equal(t.match.node, t.node.node)])
    .leftJoin('around', factTables.scope, (t) => [
      equal(t.node.file, t.around.file),
      equal(t.node.scope, t.around.scope),
    ])
    .leftJoin('home', factTables.scopeHome, (t) => [equal(t.node.file, t.home.file), equal(t.node.scope, t.home.scope)])
    .leftJoin('name', keptNodes(factTables.definitionMatch, 'name'), (t) => [
      equal(t.match.file, t.name.file),
      equal(t.match.name, t.name.node),
    ])
    .select((t) => ({
      language: t.match.language,
      file: t.match.file,
      node: t.match.node,
      kind: choose(
        [
          [
            both(
              equal(t.match.kind, literal('function')),
              oneOf(coalesce(t.around.kind, literal('')), literal('class')),
            ),
            literal('method'),
          ],
        ],
        t.match.kind,
      ),
      token: coalesce(t.name.token, literal(-1)),
      name: coalesce(t.match.name, literal(-1)),
      scope: t.node.scope,
      container: coalesce(t.home.definition, literal(0)),
      body: coalesce(t.match.body, literal(-1)),
      parameters: coalesce(t.match.parameters, literal(-1)),
    })),
});
