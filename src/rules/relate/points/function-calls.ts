import { functionMember } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { freeNames } from './free-names.ts';
import { nameTokens } from './name-tokens.ts';

/** Steps of a call before this one belong to functions that the built-in one is given. */
export const firstStep = 5;

/** Calls of built-in functions that run members of their first argument, with the name of each. */
export const functionCalls = from('name', freeNames)
  .join('member', functionMember, (t) => [equal(t.name.language, t.member.language), equal(t.name.name, t.member.name)])
  .join('call', factTables.callSite, (t) => [equal(t.name.file, t.call.file), equal(t.name.node, t.call.callee)])
  .join('argument', factTables.argument, (t) => [
    equal(t.call.file, t.argument.file),
    equal(t.call.node, t.argument.call),
    equal(t.argument.position, literal(0)),
    equal(t.argument.kind, literal('plain')),
  ])
  .join('text', nameTokens, (t) => [equal(t.member.member, t.text.name), greaterEqual(t.text.token, literal(0))])
  .select((t) => ({
    file: t.call.file,
    node: t.call.node,
    object: t.argument.value,
    token: t.text.token,
    step: t.member.step,
    steps: t.member.steps,
  }));
