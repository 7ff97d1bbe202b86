import { keyedEffects, nativeEffectNames } from '../../../model/native-effects.ts';
import { nativeName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { pointsToTables } from '../../../model/tables/points-to.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal, oneOf, regexReplace } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { constraint, none, output, within } from './constraint.ts';
import { keys } from './keys.ts';

const { argument, callSite, memberAccess, reference } = factTables;

const values = from('native', pointsToTables.nativeValue).select((t) =>
  constraint('native', none, { file: t.native.file, node: t.native.node }, t.native.effect),
);

const members = (form: string, kind: 'native_member' | 'native_function_member') =>
  distinct(
    from('native', nativeName)
      .where((t) => equal(t.native.form, literal(form)))
      .join('text', token, (t) => equal(t.native.name, t.text.text))
      .select((t) => constraint(kind, none, none, t.native.effect, t.text.token)),
  );

/** What calls of built-ins that take keys are called by, whatever object they belong to. */
const takingKeys = distinct(
  from('native', nativeName)
    .where((t) => oneOf(t.native.effect, ...keyedEffects.map((effect) => literal(nativeEffectNames.indexOf(effect)))))
    .join('text', token, (t) => equal(regexReplace(t.native.name, '^.*\\.', ''), t.text.text))
    .select((t) => ({ token: t.text.token })),
);
const names = union(
  from('name', reference).select((t) => ({ file: t.name.file, node: t.name.node, token: t.name.token })),
  from('name', memberAccess).select((t) => ({ file: t.name.file, node: t.name.node, token: t.name.token })),
);

/** Texts and numbers that are arguments where they may be keys. */
const given = from('argument', argument)
  .where((t) => equal(t.argument.kind, literal('plain')))
  .join('call', callSite, (t) => [equal(t.argument.file, t.call.file), equal(t.argument.call, t.call.node)])
  .join('callee', names, (t) => [equal(t.call.file, t.callee.file), equal(t.call.callee, t.callee.node)])
  .whereExists('taking', takingKeys, (t) => [equal(t.callee.token, t.taking.token)])
  .join('key', keys, (t) => [equal(t.argument.file, t.key.file), equal(t.argument.value, t.key.node)])
  .select((t) => within('key', t.argument.file, t.argument.value, t.argument.value, t.key.form, t.key.token));

export default relateRule({
  id: 'native-constraints',
  family: 'points',
  title: 'What is built in moves values',
  why: 'Built-in functions, members of collections and members of functions put values into collections, take them out, and call functions.',
  logic:
    'native(n, e) :- native_value(n, e). native_member(t, e) :- native_name(member, t, e). key(v, t) :- argument(v, call with a built-in that takes keys) is the text t.',
  output,
  relation: union(
    values,
    members('member', 'native_member'),
    members('function_member', 'native_function_member'),
    given,
  ),
  examples: [
    {
      title: 'A function that is added to a list',
      files: { 'a.py': 'def f(): ...\nlist_ = []\nlist_.append(f)\nlist_[0]()\n' },
      edges: ['a.py CALLS ?.append (builtin)', 'a.py CALLS a.py:f'],
    },
    {
      title: 'A function that is added to an instance of a class with such a member',
      files: { 'a.py': 'def f(): ...\nclass A:\n    def append(self, x): ...\na = A()\na.append(f)\na.pop()()\n' },
      edges: ['a.py CALLS ? (dynamic)', 'a.py CALLS ?pop (not_found)', 'a.py CALLS a.py:A', 'a.py CALLS a.py:A.append'],
    },
  ],
});
