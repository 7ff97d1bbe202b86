import { factTables } from '../../../model/tables/facts.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { typeNames } from './type-names.ts';

const { argument, callSite, memberAccess } = factTables;

/**
 * Calls of members that make something of what a function gives, with that function. The list of the arguments, which is no
 * expression, stands for what the function gives.
 */
export const handedFunctions = from('call', callSite)
  .where((t) => equal(t.call.kind, literal('call')))
  .join('access', memberAccess, (t) => [equal(t.call.file, t.access.file), equal(t.call.callee, t.access.node)])
  .join('name', typeNames('member_made', 'member_joined', 'member_settled'), (t) => [
    equal(t.access.language, t.name.language),
    equal(t.access.token, t.name.token),
  ])
  .join('argument', argument, (t) => [
    equal(t.call.file, t.argument.file),
    equal(t.call.node, t.argument.call),
    equal(t.argument.position, literal(0)),
    equal(t.argument.kind, literal('plain')),
  ])
  .select((t) => ({
    file: t.call.file,
    call: t.call.node,
    object: t.access.object,
    role: t.name.role,
    function: t.argument.value,
    given: t.call.arguments,
  }));
