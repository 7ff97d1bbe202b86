import { type NativeEffect, nativeEffectNames } from '../../../model/native-effects.ts';
import { nativeName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { pointsToTables } from '../../../model/tables/points-to.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { concat, equal, isNotNull, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { freeNames } from './free-names.ts';

const { argument, callSite, memberAccess, module } = factTables;
const { symbolTarget, value } = relationTables;

const giving: NativeEffect = 'same';
const same = literal(nativeEffectNames.indexOf(giving));

const functions = from('native', nativeName)
  .where((t) => equal(t.native.form, literal('function')))
  .select((t) => ({ language: t.native.language, name: t.native.name, effect: t.native.effect }));

const builtins = from('name', freeNames)
  .join('native', functions, (t) => [equal(t.name.language, t.native.language), equal(t.name.name, t.native.name)])
  .select((t) => ({ file: t.name.file, node: t.name.node, effect: t.native.effect }));

/** Calls that say by another argument what becomes of the elements of the first. */
const makers = from('call', callSite)
  .whereExists('argument', argument, (t) => [
    equal(t.call.file, t.argument.file),
    equal(t.call.node, t.argument.call),
    equal(t.argument.position, literal(1)),
    equal(t.argument.kind, literal('plain')),
  ])
  .select((t) => ({ file: t.call.file, node: t.call.callee }));
const members = from('object', freeNames)
  .join('access', memberAccess, (t) => [equal(t.object.file, t.access.file), equal(t.object.node, t.access.object)])
  .join('text', token, (t) => equal(t.access.token, t.text.token))
  .join('native', functions, (t) => [
    equal(t.object.language, t.native.language),
    equal(concat(t.object.name, literal('.'), t.text.text), t.native.name),
  ])
  .whereNone('maker', makers, (t) => [
    equal(t.access.file, t.maker.file),
    equal(t.access.node, t.maker.node),
    equal(t.native.effect, same),
  ])
  .select((t) => ({ file: t.access.file, node: t.access.node, effect: t.native.effect }));

/** Names that come from packages outside. */
const imported = from('import', symbolTarget)
  .where((t) => isNotNull(t.import.external))
  .join('module', module, (t) => equal(t.import.file, t.module.file))
  .join('native', functions, (t) => [
    equal(t.module.language, t.native.language),
    equal(t.import.external, t.native.name),
  ])
  .select((t) => ({ file: t.import.file, node: t.import.symbol, effect: t.native.effect }));

const outside = from('value', value)
  .where((t) => equal(t.value.kind, literal('external')))
  .join('access', memberAccess, (t) => [equal(t.value.file, t.access.file), equal(t.value.node, t.access.node)])
  .join('native', functions, (t) => [
    equal(t.value.language, t.native.language),
    equal(t.value.external, t.native.name),
  ])
  .select((t) => ({ file: t.value.file, node: t.value.node, effect: t.native.effect }));

export default relateRule({
  id: 'native-values',
  family: 'points',
  title: 'Names that mean something built in',
  why: 'A name that nothing binds, or that comes from a library, means a function of which the effect on values is known.',
  logic:
    'native_value(n, e) :- reference(n, t), not resolved_name(n, …), native_name(t, e); value(n, external t), native_name(t, e).',
  output: pointsToTables.nativeValue,
  relation: distinct(union(builtins, members, imported, outside)),
  examples: [
    {
      title: 'A function with arguments given before',
      files: {
        'a.py': 'from functools import partial\ndef g(): ...\ndef f(h):\n    h()\np = partial(f, g)\np()\n',
      },
      edges: ['a.py CALLS ?functools.partial (external)', 'a.py CALLS a.py:f', 'a.py:f CALLS a.py:g (heuristic)'],
    },
    {
      title: 'A function of the workspace with the name of a built-in one',
      files: { 'a.py': 'def g(): ...\ndef list(x):\n    return 1\nfor f in list([g]):\n    f()\n' },
      edges: ['a.py CALLS ?f (dynamic)', 'a.py CALLS a.py:list'],
    },
  ],
});
