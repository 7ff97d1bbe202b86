import { factTables } from '../../../model/tables/facts.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { memberCalls } from './member-calls.ts';

const { argument } = factTables;

/**
 * Calls of members that make something of what a function gives, with that function. The list of the arguments, which is no
 * expression, stands for what the function gives.
 */
export const handedFunctions = from('call', memberCalls('member_made', 'member_joined', 'member_settled'))
  .join('argument', argument, (t) => [
    equal(t.call.file, t.argument.file),
    equal(t.call.call, t.argument.call),
    equal(t.argument.position, literal(0)),
    equal(t.argument.kind, literal('plain')),
  ])
  .select((t) => ({
    file: t.call.file,
    call: t.call.call,
    object: t.call.object,
    role: t.call.role,
    function: t.argument.value,
    given: t.call.arguments,
  }));
