import { kindRole, syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { distinct, union } from '../../relation/combine.ts';
import { choose, coalesce, equal, greaterEqual, isNotNull, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';
import { ownNames } from './own-names.ts';

const callees = distinct(from('call', matchTables.call).select((t) => ({ file: t.call.file, node: t.call.callee })));
const deletions = distinct(
  from('deletion', matchTables.deletion).select((t) => ({ file: t.deletion.file, node: t.deletion.node })),
);
const quoted = distinct(
  from('text', matchTables.quoted_type)
    .join('node', syntaxNode, (t) => [equal(t.text.file, t.node.file), equal(t.text.node, t.node.node)])
    .select((t) => ({ ...t.node, role: literal('type') })),
);
const identifiers = from('node', syntaxNode)
  .join('kind', kindRole, (t) => [
    equal(t.node.language, t.kind.language),
    equal(t.node.kind, t.kind.kind),
    equal(t.kind.role, literal('identifier')),
  ])
  .select((t) => ({ ...t.node, role: t.kind.value }));
const types = distinct(
  from('annotation', matchTables.annotation).select((t) => ({ file: t.annotation.file, node: t.annotation.node })),
);

export default normalizeRule({
  id: 'references',
  family: 'scope',
  title: 'Occurrences of names that are looked up',
  why: 'An identifier, or the name of a type in quotes, that neither introduces a name nor names a member, keyword or label is looked up in the scopes around it.',
  logic:
    'reference(f, n, t, s, role) :- syntax_node(f, n, kind, token: t, scope: s), kind_role(kind, identifier), not binding(f, n), not match_label(f, n).',
  output: factTables.reference,
  relation: from('node', union(identifiers, quoted))
    .where((t) => greaterEqual(t.node.token, literal(0)))
    .whereNone('binding', factTables.binding, (t) => [
      equal(t.node.file, t.binding.file),
      equal(t.node.node, t.binding.node),
    ])
    .whereNone('own', ownNames, (t) => [equal(t.node.file, t.own.file), equal(t.node.node, t.own.node)])
    .whereNone('label', matchTables.label, (t) => [equal(t.node.file, t.label.file), equal(t.node.node, t.label.node)])
    .leftJoin('call', callees, (t) => [equal(t.node.file, t.call.file), equal(t.node.node, t.call.node)])
    .leftJoin('deletion', deletions, (t) => [equal(t.node.file, t.deletion.file), equal(t.node.node, t.deletion.node)])
    .leftJoin('type', types, (t) => [equal(t.node.file, t.type.file), equal(t.node.node, t.type.node)])
    .leftJoin('directive', factTables.scopeDirective, (t) => [
      equal(t.node.file, t.directive.file),
      equal(t.node.scope, t.directive.scope),
      equal(t.node.token, t.directive.token),
    ])
    .select((t) => ({
      language: t.node.language,
      file: t.node.file,
      node: t.node.node,
      token: t.node.token,
      scope: choose([[equal(coalesce(t.directive.kind, literal('')), literal('global')), literal(0)]], t.node.scope),
      role: choose(
        [
          [isNotNull(t.call.node), literal('call')],
          [isNotNull(t.deletion.node), literal('delete')],
          [isNotNull(t.type.node), literal('type')],
        ],
        t.node.role,
      ),
    })),
});
