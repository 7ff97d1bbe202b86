import { kindRole, languageFeature, syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { distinct, union } from '../../relation/combine.ts';
import { coalesce, equal, greaterEqual, literal } from '../../relation/expressions.ts';
import { descending } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

/** Names that some declaration in the file binds. */
const bound = distinct(
  from(
    'match',
    union(
      from('match', matchTables.binding).select((t) => ({ file: t.match.file, node: t.match.node })),
      from('match', factTables.destructuredBinding).select((t) => ({ file: t.match.file, node: t.match.node })),
    ),
  )
    .join('node', syntaxNode, (t) => [equal(t.match.file, t.node.file), equal(t.match.node, t.node.node)])
    .select((t) => ({ file: t.node.file, token: t.node.token })),
);

/** The object a module offers is there already. */
const exportObjects = from('match', matchTables.export)
  .where((t) => equal(t.match.kind, literal('rebound')))
  .select((t) => ({ file: t.match.file, node: t.match.name }));

export default normalizeRule({
  id: 'implicit-bindings',
  family: 'scope',
  title: 'Names made by giving them a value',
  why: 'A value given to a name that nothing in the file declares makes a variable for all scopes.',
  logic: 'binding(f, n, t, 0) :- match_assignment(f, target: n), no declaration of t in f.',
  output: factTables.binding,
  relation: from('match', matchTables.assignment)
    .where((t) => equal(t.match.kind, literal('plain')))
    .whereExists('feature', languageFeature, (t) => [
      equal(t.match.language, t.feature.language),
      equal(t.feature.feature, literal('implicit-globals')),
    ])
    .join('node', syntaxNode, (t) => [equal(t.match.file, t.node.file), equal(t.match.target, t.node.node)])
    .where((t) => greaterEqual(t.node.token, literal(0)))
    .whereExists('role', kindRole, (t) => [
      equal(t.node.language, t.role.language),
      equal(t.node.kind, t.role.kind),
      equal(t.role.role, literal('identifier')),
    ])
    .whereNone('object', exportObjects, (t) => [equal(t.node.file, t.object.file), equal(t.node.node, t.object.node)])
    .whereNone('bound', bound, (t) => [equal(t.node.file, t.bound.file), equal(t.node.token, t.bound.token)])
    .best((t) => ({ by: [t.node.file, t.node.node], order: [descending(t.match.value)] }))
    .select((t) => ({
      language: t.match.language,
      file: t.node.file,
      node: t.node.node,
      token: t.node.token,
      scope: literal(0),
      kind: literal('variable'),
      value: coalesce(t.match.value, literal(-1)),
      declaration: t.match.node,
    })),
});
