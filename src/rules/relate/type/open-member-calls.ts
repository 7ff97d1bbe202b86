import { factTables } from '../../../model/tables/facts.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { openMembers } from './open-members.ts';

/** Calls of members of what may be of a type from outside. */
export const openMemberCalls = distinct(
  from('member', openMembers)
    .join('call', factTables.callSite, (t) => [equal(t.member.file, t.call.file), equal(t.member.node, t.call.callee)])
    .select((t) => ({ file: t.call.file, node: t.call.node })),
);
