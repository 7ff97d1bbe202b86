import { type NativeEffect, nativeEffectNames } from '../../../model/native-effects.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { pointsToTables } from '../../../model/tables/points-to.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { typedLanguage } from './typed-language.ts';

const { argument, callSite, literal: literals, passing } = factTables;
const same: NativeEffect = 'same';

/**
 * Collections, not written out, of things that are waited for at once. The list of the arguments, which is no expression,
 * stands for one of these things.
 */
export const settledLists = from('wait', passing)
  .where((t) => equal(t.wait.kind, literal('awaited')))
  .whereExists('typed', typedLanguage, (t) => [equal(t.wait.language, t.typed.language)])
  .join('call', callSite, (t) => [equal(t.wait.file, t.call.file), equal(t.wait.part, t.call.node)])
  .whereExists('native', pointsToTables.nativeValue, (t) => [
    equal(t.call.file, t.native.file),
    equal(t.call.callee, t.native.node),
    equal(t.native.effect, literal(nativeEffectNames.indexOf(same))),
  ])
  .join('argument', argument, (t) => [
    equal(t.call.file, t.argument.file),
    equal(t.call.node, t.argument.call),
    equal(t.argument.position, literal(0)),
    equal(t.argument.kind, literal('plain')),
  ])
  .whereNone('list', literals, (t) => [
    equal(t.argument.file, t.list.file),
    equal(t.argument.value, t.list.node),
    equal(t.list.kind, literal('list')),
  ])
  .select((t) => ({
    file: t.wait.file,
    node: t.wait.node,
    call: t.call.node,
    collection: t.argument.value,
    given: t.call.arguments,
  }));
