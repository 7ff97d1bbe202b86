import { type NativeEffect, nativeEffectNames } from '../../model/native-effects.ts';
import { languageName, nativeName, token } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { pointsToTables } from '../../model/tables/points-to.ts';
import { distinct, union } from '../../relation/combine.ts';
import { equal, literal, oneOf } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';

const { callSite, memberAccess, reference } = factTables;

const calleeNames = union(
  from('access', memberAccess).select((t) => ({ file: t.access.file, node: t.access.node, token: t.access.token })),
  from('use', reference).select((t) => ({ file: t.use.file, node: t.use.node, token: t.use.token })),
);

const namedCalls = from('call', callSite)
  .join('callee', calleeNames, (t) => [equal(t.call.file, t.callee.file), equal(t.call.callee, t.callee.node)])
  .join('text', token, (t) => equal(t.callee.token, t.text.token))
  .select((t) => ({
    language: t.call.language,
    file: t.call.file,
    node: t.call.node,
    callee: t.call.callee,
    name: t.text.text,
  }));

const effects = (...names: readonly NativeEffect[]) => names.map((name) => literal(nativeEffectNames.indexOf(name)));

/** Calls that by the name of what they call call functions they are given. */
export const handingCalls = distinct(
  union(
    from('call', namedCalls)
      .join('name', languageName, (t) => [
        equal(t.call.language, t.name.language),
        equal(t.call.name, t.name.name),
        oneOf(t.name.role, ...['member_callback', 'member_settled', 'callback_first'].map((role) => literal(role))),
      ])
      .select((t) => ({ file: t.call.file, node: t.call.node, name: t.call.name })),
    from('call', namedCalls)
      .whereExists('access', memberAccess, (t) => [
        equal(t.call.file, t.access.file),
        equal(t.call.callee, t.access.node),
      ])
      .join('native', nativeName, (t) => [
        equal(t.call.language, t.native.language),
        equal(t.native.form, literal('member')),
        equal(t.call.name, t.native.name),
        oneOf(t.native.effect, ...effects('fold', 'each', 'each_flat', 'each_same', 'each_element')),
      ])
      .select((t) => ({ file: t.call.file, node: t.call.node, name: t.call.name })),
    from('call', namedCalls)
      .join('native', pointsToTables.nativeValue, (t) => [
        equal(t.call.file, t.native.file),
        equal(t.call.callee, t.native.node),
        oneOf(
          t.native.effect,
          ...effects('map_function', 'filter_function', 'fold_function', 'sort_function', 'best_function'),
        ),
      ])
      .select((t) => ({ file: t.call.file, node: t.call.node, name: t.call.name })),
  ),
);
