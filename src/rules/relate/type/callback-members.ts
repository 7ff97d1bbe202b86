import { factTables } from '../../../model/tables/facts.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { callableParameters } from './callable-parameters.ts';
import { memberCalls } from './member-calls.ts';

/** Parameters of functions that are given to members which give them several things at a time. */
export const callbackMembers = from('call', memberCalls('member_compare', 'member_fold'))
  .join('argument', factTables.argument, (t) => [
    equal(t.call.file, t.argument.file),
    equal(t.call.call, t.argument.call),
    equal(t.argument.position, literal(0)),
  ])
  .join('parameter', callableParameters, (t) => [
    equal(t.argument.file, t.parameter.file),
    equal(t.argument.value, t.parameter.callable),
  ])
  .select((t) => ({
    file: t.call.file,
    call: t.call.call,
    object: t.call.object,
    role: t.call.role,
    position: t.parameter.position,
    parameter: t.parameter.node,
  }));
