import { factTables } from '../../../model/tables/facts.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { typeNames } from './type-names.ts';

const { callSite, memberAccess } = factTables;

/** Calls of members that have some of these roles in the language, with the object of each. */
export const memberCalls = (role: string, ...more: readonly string[]) =>
  from('call', callSite)
    .where((t) => equal(t.call.kind, literal('call')))
    .join('access', memberAccess, (t) => [equal(t.call.file, t.access.file), equal(t.call.callee, t.access.node)])
    .join('name', typeNames(role, ...more), (t) => [
      equal(t.access.language, t.name.language),
      equal(t.access.token, t.name.token),
    ])
    .select((t) => ({
      file: t.call.file,
      call: t.call.node,
      arguments: t.call.arguments,
      object: t.access.object,
      role: t.name.role,
    }));
