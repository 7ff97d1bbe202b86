import { nativeEffectNames } from '../../model/native-effects.ts';
import { nativeName, token } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { distinct } from '../../relation/combine.ts';
import { equal, literal, oneOf } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';

const { argument, callSite, memberAccess, result } = factTables;

const sendingEffects = (['send', 'resume'] as const).map((effect) => literal(nativeEffectNames.indexOf(effect)));

const sending = from('native', nativeName)
  .where((t) => [equal(t.native.form, literal('member')), oneOf(t.native.effect, ...sendingEffects)])
  .join('text', token, (t) => equal(t.native.name, t.text.text))
  .select((t) => ({ language: t.native.language, token: t.text.token }));

/** What is read from the graph to follow values into generators that are running. */
export const sentRelations = {
  /** Values that a generator is given by a member of it, as what its `yield` is. */
  sent: from('access', memberAccess)
    .join('name', sending, (t) => [equal(t.access.language, t.name.language), equal(t.access.token, t.name.token)])
    .join('call', callSite, (t) => [equal(t.access.file, t.call.file), equal(t.access.node, t.call.callee)])
    .join('given', argument, (t) => [
      equal(t.call.file, t.given.file),
      equal(t.call.node, t.given.call),
      equal(t.given.position, literal(0)),
      equal(t.given.kind, literal('plain')),
    ])
    .select((t) => ({ file: t.access.file, node: t.given.value, object: t.access.object })),
  /** Where callables hand values out, and wait for others. */
  yields: distinct(
    from('result', result)
      .where((t) => equal(t.result.kind, literal('yield')))
      .select((t) => ({ file: t.result.file, node: t.result.node, callable: t.result.callable })),
  ),
} as const;
