import { memberAccess, reference } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

/**
 * How each occurrence of a name is used. A member access counts for the name and for the whole expression, because
 * either may be the source of an edge; where both are one node the access counts once.
 */
export const occurrenceRoles = union(
  from('name', reference).select((t) => ({ file: t.name.file, node: t.name.node, role: t.name.role })),
  from('member', memberAccess).select((t) => ({ file: t.member.file, node: t.member.name, role: t.member.role })),
  from('member', memberAccess)
    .where((t) => notEqual(t.member.name, t.member.node))
    .select((t) => ({ file: t.member.file, node: t.member.node, role: t.member.role })),
);
