import { factTables } from '../../../model/tables/facts.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { callableParameters } from './callable-parameters.ts';
import { typeNames } from './type-names.ts';

const { argument, callSite, memberAccess } = factTables;

/** Parameters of functions that are given to members which give them several things at a time. */
export const callbackMembers = from('call', callSite)
  .where((t) => equal(t.call.kind, literal('call')))
  .join('access', memberAccess, (t) => [equal(t.call.file, t.access.file), equal(t.call.callee, t.access.node)])
  .join('name', typeNames('member_compare', 'member_fold'), (t) => [
    equal(t.access.language, t.name.language),
    equal(t.access.token, t.name.token),
  ])
  .join('argument', argument, (t) => [
    equal(t.call.file, t.argument.file),
    equal(t.call.node, t.argument.call),
    equal(t.argument.position, literal(0)),
  ])
  .join('parameter', callableParameters, (t) => [
    equal(t.argument.file, t.parameter.file),
    equal(t.argument.value, t.parameter.callable),
  ])
  .select((t) => ({
    file: t.call.file,
    call: t.call.node,
    object: t.access.object,
    role: t.name.role,
    position: t.parameter.position,
    parameter: t.parameter.node,
  }));
