import { type NativeEffect, nativeEffectNames } from '../../../model/native-effects.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, field, union, values } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { nativeCallees } from './native-callees.ts';
import { typedLanguage } from './typed-language.ts';

const { argument, callSite } = factTables;

const number = (effect: NativeEffect) => nativeEffectNames.indexOf(effect);
/** Which argument a built-in function gives. */
const givers = values({ effect: field('integer'), position: field('integer') }, [
  [number('same'), 0],
  [number('sort_function'), 0],
  [number('filter_function'), 1],
]);

const calls = from('call', callSite)
  .where((t) => equal(t.call.kind, literal('call')))
  .whereExists('typed', typedLanguage, (t) => [equal(t.call.language, t.typed.language)])
  .join('native', nativeCallees, (t) => [equal(t.call.file, t.native.file), equal(t.call.callee, t.native.node)])
  .join('argument', argument, (t) => [
    equal(t.call.file, t.argument.file),
    equal(t.call.node, t.argument.call),
    equal(t.argument.kind, literal('plain')),
  ])
  .select((t) => ({
    file: t.call.file,
    call: t.call.node,
    effect: t.native.effect,
    position: t.argument.position,
    value: t.argument.value,
  }));
const given = from('call', calls)
  .join('given', givers, (t) => [equal(t.call.effect, t.given.effect), equal(t.call.position, t.given.position)])
  .select((t) => ({ file: t.call.file, node: t.call.value, to_file: t.call.file, to_node: t.call.call }));
/** What members of others are put into has them all. */
const merged = from('call', calls)
  .where((t) => equal(t.call.effect, literal(number('merge_first'))))
  .select((t) => ({ file: t.call.file, node: t.call.value, to_file: t.call.file, to_node: t.call.call }));

export default relateRule({
  id: 'native-type-flows',
  family: 'type',
  title: 'Built-in functions that give what they are given',
  why: 'A copy, a sorted or filtered collection or another collection of the same elements has what the argument has; an object that is given the members of others has those of each.',
  logic: 'type_flow(a, s) :- call_site(s, callee: n), native_value(n, same), argument(s, 0, a).',
  output: typeTables.typeFlow,
  relation: distinct(union(given, merged)),
  examples: [
    {
      title: 'A sorted collection',
      files: { 'a.py': 'class A:\n    m = 1\ndef f(p: list[A]):\n    for a in sorted(p):\n        a.m\n' },
      edges: [
        'a.py:3 A REFERS_TO a.py:A',
        'a.py:3 list REFERS_TO ?list (builtin)',
        'a.py:4 p REFERS_TO a.py:f.p',
        'a.py:4 sorted REFERS_TO ?sorted (builtin)',
        'a.py:5 a REFERS_TO a.py:f.a',
        'a.py:5 m REFERS_TO a.py:A.m',
      ],
    },
    {
      title: 'An object that is given the members of others',
      files: {
        'a.ts':
          'interface I { m: number }\ndeclare const i: I;\nconst o = Object.assign({ n: 1 }, i);\no.m;\no.n;\no.k;\n',
      },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:3 Object REFERS_TO ?Object (builtin)',
        'a.ts:3 assign REFERS_TO ?Object.assign (builtin)',
        'a.ts:3 i REFERS_TO a.ts:i',
        'a.ts:4 m REFERS_TO a.ts:I.m',
        'a.ts:4 o REFERS_TO a.ts:o',
        'a.ts:5 n REFERS_TO a.ts:n',
        'a.ts:5 o REFERS_TO a.ts:o',
        'a.ts:6 k REFERS_TO ?k (unknown_type)',
        'a.ts:6 o REFERS_TO a.ts:o',
      ],
    },
    {
      title: 'A function of the same name',
      files: {
        'a.py':
          'class A:\n    m = 1\ndef sorted(p):\n    return other\ndef f(p: list[A]):\n    for a in sorted(p):\n        a.m\n',
      },
      edges: [
        'a.py:4 other REFERS_TO ?other (not_found)',
        'a.py:5 A REFERS_TO a.py:A',
        'a.py:5 list REFERS_TO ?list (builtin)',
        'a.py:6 p REFERS_TO a.py:f.p',
        'a.py:6 sorted REFERS_TO a.py:sorted',
        'a.py:7 a REFERS_TO a.py:f.a',
        'a.py:7 m REFERS_TO ?m (unknown_type)',
      ],
    },
  ],
});
