import { kindRole, syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { distinct, union } from '../../relation/combine.ts';
import {
  choose,
  coalesce,
  equal,
  greater,
  greaterEqual,
  isNotNull,
  lessEqual,
  literal,
  oneOf,
} from '../../relation/expressions.ts';
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
/** Names in the head of what has type parameters mean these, also where the head belongs to the scope around. */
const parameters = from('parameter', factTables.binding)
  .where((t) => equal(t.parameter.kind, literal('type')))
  .join('owner', factTables.scope, (t) => [
    equal(t.parameter.file, t.owner.file),
    equal(t.parameter.scope, t.owner.scope),
    oneOf(t.owner.kind, literal('class'), literal('function')),
  ])
  .join('node', syntaxNode, (t) => [equal(t.owner.file, t.node.file), equal(t.owner.scope, t.node.node)])
  .select((t) => ({
    file: t.parameter.file,
    token: t.parameter.token,
    owner: t.owner.scope,
    around: t.owner.parent,
    last: t.node.last,
  }));

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
    .leftJoin('parameter', parameters, (t) => [
      equal(t.node.file, t.parameter.file),
      equal(t.node.token, t.parameter.token),
      equal(t.node.scope, t.parameter.around),
      greater(t.node.node, t.parameter.owner),
      lessEqual(t.node.node, t.parameter.last),
    ])
    .select((t) => ({
      language: t.node.language,
      file: t.node.file,
      node: t.node.node,
      token: t.node.token,
      scope: choose(
        [[equal(coalesce(t.directive.kind, literal('')), literal('global')), literal(0)]],
        coalesce(t.parameter.owner, t.node.scope),
      ),
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
