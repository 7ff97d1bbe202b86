import { factTables } from '../../../model/tables/facts.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { openObjects } from './open-objects.ts';

const { callSite, memberAccess } = factTables;

/** Calls of members of what may be of a type from outside. */
export const openMemberCalls = distinct(
  from('object', openObjects)
    .join('access', memberAccess, (t) => [equal(t.object.file, t.access.file), equal(t.object.node, t.access.object)])
    .join('call', callSite, (t) => [equal(t.access.file, t.call.file), equal(t.access.node, t.call.callee)])
    .select((t) => ({ file: t.call.file, node: t.call.node })),
);
