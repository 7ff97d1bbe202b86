import { type NativeEffect, nativeEffectNames } from '../../../model/native-effects.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, field, union, values } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { nativeCallees } from './native-callees.ts';
import { typeLabel } from './type-labels.ts';
import { typeNames } from './type-names.ts';
import { languagesWith } from './typed-language.ts';

const { argument, assignment, callSite, patternPart, reference } = factTables;

const number = (effect: NativeEffect) => nativeEffectNames.indexOf(effect);
/** What the result of a built-in function takes out of the type of its only argument. */
const labels = values({ effect: field('integer'), label: field('integer') }, [
  [number('first_element'), typeLabel.element],
  [number('best_function'), typeLabel.element],
]);

const byFlow = languagesWith('flow-typed-variables');
const calls = from('call', callSite)
  .where((t) => equal(t.call.kind, literal('call')))
  .whereExists('flow', byFlow, (t) => [equal(t.call.language, t.flow.language)])
  .select((t) => ({ language: t.call.language, file: t.call.file, node: t.call.node, callee: t.call.callee }));
const several = from('argument', argument)
  .where((t) => [equal(t.argument.position, literal(1)), equal(t.argument.kind, literal('plain'))])
  .select((t) => ({ file: t.argument.file, call: t.argument.call }));
const picked = from('call', calls)
  .join('native', nativeCallees, (t) => [equal(t.call.file, t.native.file), equal(t.call.callee, t.native.node)])
  .join('label', labels, (t) => [equal(t.native.effect, t.label.effect)])
  .whereNone('several', several, (t) => [equal(t.call.file, t.several.file), equal(t.call.node, t.several.call)])
  .join('argument', argument, (t) => [
    equal(t.call.file, t.argument.file),
    equal(t.call.node, t.argument.call),
    equal(t.argument.position, literal(0)),
    equal(t.argument.kind, literal('plain')),
  ])
  .select((t) => ({
    file: t.argument.file,
    node: t.argument.value,
    label: t.label.label,
    to_node: t.call.node,
  }));

/** Loops over collections that are numbered or gone through side by side: each part gets the elements of its own. */
const paired = from('loop', assignment)
  .where((t) => equal(t.loop.kind, literal('iteration')))
  .join('call', calls, (t) => [equal(t.loop.file, t.call.file), equal(t.loop.value, t.call.node)])
  .join('callee', reference, (t) => [equal(t.call.file, t.callee.file), equal(t.call.callee, t.callee.node)])
  .whereNone('bound', relationTables.resolvedName, (t) => [
    equal(t.callee.file, t.bound.file),
    equal(t.callee.node, t.bound.node),
  ])
  .join('name', typeNames('numbered', 'side_by_side'), (t) => [
    equal(t.callee.language, t.name.language),
    equal(t.callee.token, t.name.token),
  ])
  .select((t) => ({ file: t.loop.file, call: t.call.node, target: t.loop.target, role: t.name.role }));
const shifts = values({ role: field('text'), argument: field('integer'), position: field('integer') }, [
  ['numbered', 0, 1],
  ['side_by_side', 0, 0],
  ['side_by_side', 1, 1],
  ['side_by_side', 2, 2],
]);
const parts = from('pair', paired)
  .join('shift', shifts, (t) => [equal(t.pair.role, t.shift.role)])
  .join('argument', argument, (t) => [
    equal(t.pair.file, t.argument.file),
    equal(t.pair.call, t.argument.call),
    equal(t.shift.argument, t.argument.position),
    equal(t.argument.kind, literal('plain')),
  ])
  .join('part', patternPart, (t) => [
    equal(t.pair.file, t.part.file),
    equal(t.pair.target, t.part.pattern),
    equal(t.shift.position, t.part.position),
  ])
  .select((t) => ({
    file: t.pair.file,
    node: t.argument.value,
    label: literal(typeLabel.element),
    to_node: t.part.node,
  }));

export default relateRule({
  id: 'native-type-uses',
  family: 'type',
  title: 'What built-in functions take out of collections',
  why: 'A built-in function may give an element of its argument; a loop over numbered elements or over several collections gives each part of its target the elements of one.',
  logic:
    'type_use(a, element, s) :- call_site(s, callee: n), native_value(n, first_element), argument(s, 0, a). type_use(a, element, x) :- a loop over a call of n with a gives x, n numbers elements.',
  output: typeTables.typeUse,
  relation: distinct(union(picked, parts)),
  examples: [
    {
      title: 'Numbered elements',
      files: {
        'a.py':
          'class A:\n    m = 1\ndef f(p: list[A]):\n    for i, a in enumerate(p):\n        a.m\n        i.m\n    next(p).m\n',
      },
      edges: [
        'a.py:3 A REFERS_TO a.py:A',
        'a.py:3 list REFERS_TO ?list (builtin)',
        'a.py:4 enumerate REFERS_TO ?enumerate (builtin)',
        'a.py:4 p REFERS_TO a.py:f.p',
        'a.py:5 a REFERS_TO a.py:f.a',
        'a.py:5 m REFERS_TO a.py:A.m',
        'a.py:6 i REFERS_TO a.py:f.i',
        'a.py:6 m REFERS_TO ?m (unknown_type)',
        'a.py:7 m REFERS_TO a.py:A.m',
        'a.py:7 next REFERS_TO ?next (builtin)',
        'a.py:7 p REFERS_TO a.py:f.p',
      ],
    },
    {
      title: 'One of several arguments',
      files: { 'a.py': 'class A:\n    m = 1\ndef f(p: list[A]):\n    max(p, p).m\n' },
      edges: [
        'a.py:3 A REFERS_TO a.py:A',
        'a.py:3 list REFERS_TO ?list (builtin)',
        'a.py:4 m REFERS_TO ?m (unknown_type)',
        'a.py:4 max REFERS_TO ?max (builtin)',
        'a.py:4 p REFERS_TO a.py:f.p',
        'a.py:4 p#2 REFERS_TO a.py:f.p',
      ],
    },
  ],
});
