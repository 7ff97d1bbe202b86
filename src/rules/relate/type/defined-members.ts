import { nativeEffectNames } from '../../../model/native-effects.ts';
import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { pointsToTables } from '../../../model/tables/points-to.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { argument, callSite, literalText } = factTables;

/** Calls that make a member with a name that is written out: the object they make it of, and the name. */
export const definedMembers = from('call', callSite)
  .join('native', pointsToTables.nativeValue, (t) => [
    equal(t.call.file, t.native.file),
    equal(t.call.callee, t.native.node),
    equal(t.native.effect, literal(nativeEffectNames.indexOf('define_member'))),
  ])
  .join('object', argument, (t) => [
    equal(t.call.file, t.object.file),
    equal(t.call.node, t.object.call),
    equal(t.object.position, literal(0)),
  ])
  .join('name', argument, (t) => [
    equal(t.call.file, t.name.file),
    equal(t.call.node, t.name.call),
    equal(t.name.position, literal(1)),
  ])
  .join('said', literalText, (t) => [equal(t.name.file, t.said.file), equal(t.name.value, t.said.node)])
  .join('text', syntaxNode, (t) => [
    equal(t.said.file, t.text.file),
    equal(t.said.node, t.text.parent),
    equal(t.said.token, t.text.token),
  ])
  .select((t) => ({
    language: t.call.language,
    file: t.call.file,
    object: t.object.value,
    name: t.text.node,
    token: t.text.token,
    scope: t.call.scope,
  }));
