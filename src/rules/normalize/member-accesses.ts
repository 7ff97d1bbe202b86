import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { distinct, union } from '../../relation/combine.ts';
import { choose, equal, isNotNull, literal } from '../../relation/expressions.ts';
import { ascending } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

const callees = distinct(from('call', matchTables.call).select((t) => ({ file: t.call.file, node: t.call.callee })));
/** What gets a value, alone or as a part of a pattern, or is declared. */
const targets = distinct(
  union(
    from('assignment', matchTables.assignment).select((t) => ({ file: t.assignment.file, node: t.assignment.target })),
    from('part', matchTables.destructured).select((t) => ({ file: t.part.file, node: t.part.node })),
    from('annotation', matchTables.annotation)
      .where((t) => equal(t.annotation.kind, literal('variable')))
      .select((t) => ({ file: t.annotation.file, node: t.annotation.owner })),
  ),
);
const deletions = distinct(
  from('deletion', matchTables.deletion).select((t) => ({ file: t.deletion.file, node: t.deletion.node })),
);

export default normalizeRule({
  id: 'member-accesses',
  family: 'member',
  title: 'Accesses to members',
  why: 'An access names a member of the value of its object expression.',
  logic: 'member_access(f, n, object, name) :- match_member(f, n, object, name).',
  output: factTables.memberAccess,
  relation: from('match', matchTables.member)
    .best((t) => ({
      by: [t.match.file, t.match.node],
      order: [ascending(t.match.kind), ascending(t.match.name), ascending(t.match.object)],
    }))
    .join('node', syntaxNode, (t) => [equal(t.match.file, t.node.file), equal(t.match.node, t.node.node)])
    .join('name', syntaxNode, (t) => [equal(t.match.file, t.name.file), equal(t.match.name, t.name.node)])
    .leftJoin('call', callees, (t) => [equal(t.match.file, t.call.file), equal(t.match.node, t.call.node)])
    .leftJoin('target', targets, (t) => [equal(t.match.file, t.target.file), equal(t.match.node, t.target.node)])
    .leftJoin('deletion', deletions, (t) => [
      equal(t.match.file, t.deletion.file),
      equal(t.match.node, t.deletion.node),
    ])
    .select((t) => ({
      language: t.match.language,
      file: t.match.file,
      node: t.match.node,
      kind: t.match.kind,
      object: t.match.object,
      name: t.match.name,
      token: choose([[equal(t.match.kind, literal('attribute')), t.name.token]], literal(-1)),
      scope: t.node.scope,
      role: choose(
        [
          [isNotNull(t.call.node), literal('call')],
          [isNotNull(t.target.node), literal('write')],
          [isNotNull(t.deletion.node), literal('delete')],
        ],
        literal('read'),
      ),
    })),
});
