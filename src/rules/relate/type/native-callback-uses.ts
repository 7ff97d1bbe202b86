import { type NativeEffect, nativeEffectNames } from '../../../model/native-effects.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, field, union, values } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { callableParameters } from './callable-parameters.ts';
import { nativeCallees } from './native-callees.ts';
import { typeLabel } from './type-labels.ts';
import { typeNames } from './type-names.ts';
import { languagesWith } from './typed-language.ts';

const { argument, callSite, memberAccess } = factTables;

const number = (effect: NativeEffect) => nativeEffectNames.indexOf(effect);
const calls = from('call', callSite)
  .where((t) => equal(t.call.kind, literal('call')))
  .whereExists('flow', languagesWith('flow-typed-variables'), (t) => [equal(t.call.language, t.flow.language)])
  .select((t) => ({ language: t.call.language, file: t.call.file, node: t.call.node, callee: t.call.callee }));
const natives = from('call', calls)
  .join('native', nativeCallees, (t) => [equal(t.call.file, t.native.file), equal(t.call.callee, t.native.node)])
  .select((t) => ({ file: t.call.file, node: t.call.node, effect: t.native.effect }));
const given = from('argument', argument).where((t) => equal(t.argument.kind, literal('plain')));

/** Functions given by name get the elements of the first argument. */
const keyed = values({ effect: field('integer') }, [[number('sort_function')], [number('best_function')]]);
const byName = from('call', natives)
  .whereExists('keyed', keyed, (t) => [equal(t.call.effect, t.keyed.effect)])
  .join(
    'collection',
    given.where((t) => equal(t.argument.position, literal(0))).select((t) => ({ ...t.argument })),
    (t) => [equal(t.call.file, t.collection.file), equal(t.call.node, t.collection.call)],
  )
  .select((t) => ({ file: t.call.file, call: t.call.node, collection: t.collection.value }));
const ofMembers = from('call', calls)
  .join('access', memberAccess, (t) => [equal(t.call.file, t.access.file), equal(t.call.callee, t.access.node)])
  .join('name', typeNames('member_key'), (t) => [
    equal(t.access.language, t.name.language),
    equal(t.access.token, t.name.token),
  ])
  .select((t) => ({ file: t.call.file, call: t.call.node, collection: t.access.object }));
const keys = from('call', union(byName, ofMembers))
  .join('function', argument, (t) => [
    equal(t.call.file, t.function.file),
    equal(t.call.call, t.function.call),
    equal(t.function.kind, literal('keyword')),
  ])
  .select((t) => ({
    file: t.call.file,
    collection: t.call.collection,
    function: t.function.value,
    position: literal(0),
  }));

/** Functions that come first: which argument the first of the collections is, and which parameter its elements are. */
const leading = values({ effect: field('integer'), parameter: field('integer') }, [
  [number('map_function'), 0],
  [number('filter_function'), 0],
  [number('fold_function'), 1],
]);
const first = from('call', natives)
  .join('leading', leading, (t) => [equal(t.call.effect, t.leading.effect)])
  .join(
    'collection',
    given.where((t) => equal(t.argument.position, literal(1))).select((t) => ({ ...t.argument })),
    (t) => [equal(t.call.file, t.collection.file), equal(t.call.node, t.collection.call)],
  )
  .join(
    'function',
    given.where((t) => equal(t.argument.position, literal(0))).select((t) => ({ ...t.argument })),
    (t) => [equal(t.call.file, t.function.file), equal(t.call.node, t.function.call)],
  )
  .select((t) => ({
    file: t.call.file,
    collection: t.collection.value,
    function: t.function.value,
    position: t.leading.parameter,
  }));

export default relateRule({
  id: 'native-callback-uses',
  family: 'type',
  title: 'Functions that built-in functions call with elements',
  why: 'A function that is passed to sort a collection, choose from it, filter, map or fold it gets its elements.',
  logic:
    'type_use(a, element, p) :- call_site(s, callee: n), native_value(n, sort_function), argument(s, 0, a), argument(s, keyword, g), parameter(g, 0, p); the same with map_function, filter_function and fold_function, where the function comes first.',
  output: typeTables.typeUse,
  relation: distinct(
    from('callback', union(keys, first))
      .join('parameter', callableParameters, (t) => [
        equal(t.callback.file, t.parameter.file),
        equal(t.callback.function, t.parameter.callable),
        equal(t.callback.position, t.parameter.position),
      ])
      .select((t) => ({
        file: t.callback.file,
        node: t.callback.collection,
        label: literal(typeLabel.element),
        to_node: t.parameter.node,
      })),
  ),
  examples: [
    {
      title: 'A collection that is sorted by what a function gives',
      files: { 'a.py': 'class A:\n    m = 1\ndef f(p: list[A]):\n    sorted(p, key=lambda a: a.m)\n' },
      edges: [
        'a.py:3 A REFERS_TO a.py:A',
        'a.py:3 list REFERS_TO ?list (builtin)',
        'a.py:4 a REFERS_TO a.py:f.<lambda>.a',
        'a.py:4 m REFERS_TO a.py:A.m',
        'a.py:4 p REFERS_TO a.py:f.p',
        'a.py:4 sorted REFERS_TO ?sorted (builtin)',
      ],
    },
    {
      title: 'A function that gets something else',
      files: { 'a.py': 'class A:\n    m = 1\ndef f(p: list[A]):\n    print(p, key=lambda a: a.m)\n' },
      edges: [
        'a.py:3 A REFERS_TO a.py:A',
        'a.py:3 list REFERS_TO ?list (builtin)',
        'a.py:4 a REFERS_TO a.py:f.<lambda>.a',
        'a.py:4 m REFERS_TO ?m (unknown_type)',
        'a.py:4 p REFERS_TO a.py:f.p',
        'a.py:4 print REFERS_TO ?print (builtin)',
      ],
    },
  ],
});
