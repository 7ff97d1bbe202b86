import { kindRole, syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { distinct } from '../../relation/combine.ts';
import { choose, coalesce, equal, isNotNull, literal } from '../../relation/expressions.ts';
import { ascending, descending } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

const members = distinct(
  from('member', matchTables.member).select((t) => ({ file: t.member.file, node: t.member.node })),
);
const shapes = from('role', kindRole)
  .where((t) => [equal(t.role.role, literal('identifier'))])
  .select((t) => ({ language: t.role.language, kind: t.role.kind }));
const receivers = from('role', kindRole)
  .where((t) => [equal(t.role.role, literal('receiver'))])
  .select((t) => ({ language: t.role.language, kind: t.role.kind }));

/** What waits may look like a call. */
const waits = from('wait', matchTables.passing)
  .where((t) => equal(t.wait.kind, literal('awaited')))
  .select((t) => ({ file: t.wait.file, node: t.wait.node }));

export default normalizeRule({
  id: 'call-sites',
  family: 'call',
  title: 'Calls',
  why: 'A call belongs to the innermost callable around it, or to the module.',
  logic: 'call_site(f, n, callee, caller) :- match_call(f, n, callee), scope_home(f, scope(n), callable: caller).',
  output: factTables.callSite,
  relation: from('match', matchTables.call)
    .best((t) => ({
      by: [t.match.file, t.match.node],
      order: [descending(t.match.arguments), ascending(t.match.kind), ascending(t.match.callee)],
    }))
    .whereNone('wait', waits, (t) => [equal(t.match.file, t.wait.file), equal(t.match.node, t.wait.node)])
    .join('node', syntaxNode, (t) => [equal(t.match.file, t.node.file), equal(t.match.node, t.node.node)])
    .join('callee', syntaxNode, (t) => [equal(t.match.file, t.callee.file), equal(t.match.callee, t.callee.node)])
    .join('home', factTables.scopeHome, (t) => [equal(t.node.file, t.home.file), equal(t.node.scope, t.home.scope)])
    .leftJoin('member', members, (t) => [equal(t.match.file, t.member.file), equal(t.match.callee, t.member.node)])
    .leftJoin('identifier', shapes, (t) => [
      equal(t.callee.language, t.identifier.language),
      equal(t.callee.kind, t.identifier.kind),
    ])
    .leftJoin('receiver', receivers, (t) => [
      equal(t.callee.language, t.receiver.language),
      equal(t.callee.kind, t.receiver.kind),
    ])
    .select((t) => ({
      language: t.match.language,
      file: t.match.file,
      node: t.match.node,
      kind: t.match.kind,
      callee: t.match.callee,
      shape: choose(
        [
          [isNotNull(t.member.node), literal('member')],
          [isNotNull(t.identifier.kind), literal('name')],
          [isNotNull(t.receiver.kind), literal('receiver')],
        ],
        literal('other'),
      ),
      arguments: coalesce(t.match.arguments, literal(-1)),
      caller: t.home.callable,
      scope: t.node.scope,
    })),
});
