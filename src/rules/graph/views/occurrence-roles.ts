import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { from } from '../../../relation/query.ts';

const { memberAccess, reference } = factTables;

/** How each occurrence of a name is used; a member access stands for its name. */
export const occurrenceRoles = union(
  from('name', reference).select((t) => ({ file: t.name.file, node: t.name.node, role: t.name.role })),
  from('member', memberAccess).select((t) => ({ file: t.member.file, node: t.member.name, role: t.member.role })),
);
