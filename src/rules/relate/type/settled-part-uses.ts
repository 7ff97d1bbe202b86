import { type NativeEffect, nativeEffectNames } from '../../../model/native-effects.ts';
import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { callableParameters } from './callable-parameters.ts';
import { handedFunctions } from './handed-functions.ts';
import { nativeCallees } from './native-callees.ts';
import { typeLabel } from './type-labels.ts';

const { argument, callSite, literal: literals, passing, pattern, patternPart } = factTables;
const same: NativeEffect = 'same';
const several: NativeEffect = 'argument_collection';

/** Patterns that take apart what is waited for, with the call that gives it. */
const waited = from('pattern', pattern)
  .join('wait', passing, (t) => [
    equal(t.pattern.file, t.wait.file),
    equal(t.pattern.value, t.wait.node),
    equal(t.wait.kind, literal('awaited')),
  ])
  .join('call', callSite, (t) => [equal(t.wait.file, t.call.file), equal(t.wait.part, t.call.node)])
  .select((t) => ({ file: t.pattern.file, pattern: t.pattern.node, call: t.call.node, callee: t.call.callee }));
/** The same for those of functions that are given what the call settles with. */
const settled = from('handed', handedFunctions)
  .where((t) => equal(t.handed.role, literal('member_settled')))
  .join('call', callSite, (t) => [equal(t.handed.file, t.call.file), equal(t.handed.object, t.call.node)])
  .join('parameter', callableParameters, (t) => [
    equal(t.handed.file, t.parameter.file),
    equal(t.handed.function, t.parameter.callable),
    equal(t.parameter.position, literal(0)),
  ])
  .select((t) => ({ file: t.call.file, pattern: t.parameter.node, call: t.call.node, callee: t.call.callee }));

const taken = (effect: NativeEffect) =>
  from('taken', union(waited, settled)).whereExists('native', nativeCallees, (t) => [
    equal(t.taken.file, t.native.file),
    equal(t.taken.callee, t.native.node),
    equal(t.native.effect, literal(nativeEffectNames.indexOf(effect))),
  ]);
/** What is waited for is written out as a list. */
const listed = taken(same)
  .join('argument', argument, (t) => [
    equal(t.taken.file, t.argument.file),
    equal(t.taken.call, t.argument.call),
    equal(t.argument.position, literal(0)),
  ])
  .join('list', literals, (t) => [
    equal(t.argument.file, t.list.file),
    equal(t.argument.value, t.list.node),
    equal(t.list.kind, literal('list')),
  ])
  .join('thing', syntaxNode, (t) => [equal(t.list.file, t.thing.file), equal(t.list.node, t.thing.parent)])
  .select((t) => ({
    file: t.taken.file,
    pattern: t.taken.pattern,
    position: t.thing.position,
    node: t.thing.node,
  }));
/** What is waited for are the arguments. */
const passed = taken(several)
  .join('argument', argument, (t) => [
    equal(t.taken.file, t.argument.file),
    equal(t.taken.call, t.argument.call),
    equal(t.argument.kind, literal('plain')),
  ])
  .select((t) => ({
    file: t.taken.file,
    pattern: t.taken.pattern,
    position: t.argument.position,
    node: t.argument.value,
  }));

export default relateRule({
  id: 'settled-part-uses',
  family: 'type',
  title: 'Several things that are waited for at once',
  why: 'Where a list of things that settle, or several arguments, are waited for and taken apart, each part gets what the thing at its place settles with.',
  logic:
    'type_use(v, settled, n) :- pattern p takes apart what f(l) settles with, native_value(f, same), v and n stand at the same place of l and p; or v is such an argument of f, native_value(f, argument_collection).',
  output: typeTables.typeUse,
  relation: distinct(
    from('thing', union(listed, passed))
      .join('part', patternPart, (t) => [
        equal(t.thing.file, t.part.file),
        equal(t.thing.pattern, t.part.pattern),
        equal(t.thing.position, t.part.position),
        notEqual(t.part.kind, literal('rest')),
      ])
      .select((t) => ({
        file: t.thing.file,
        node: t.thing.node,
        label: literal(typeLabel.settled),
        to_node: t.part.node,
      })),
  ),
  examples: [
    {
      title: 'Each at its place',
      files: {
        'a.ts':
          'interface I { m: number }\ndeclare function i(): Promise<I>;\ndeclare function j(): Promise<string>;\nexport async function f() {\n  const [a, b] = await Promise.all([i(), j()]);\n  a.m;\n  b.m;\n}\n',
      },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:2 Promise REFERS_TO ?Promise (builtin)',
        'a.ts:3 Promise REFERS_TO ?Promise (builtin)',
        'a.ts:5 Promise REFERS_TO ?Promise (builtin)',
        'a.ts:5 all REFERS_TO ?Promise.all (builtin)',
        'a.ts:5 i REFERS_TO a.ts:i',
        'a.ts:5 j REFERS_TO a.ts:j',
        'a.ts:6 a REFERS_TO a.ts:f.a',
        'a.ts:6 m REFERS_TO a.ts:I.m',
        'a.ts:7 b REFERS_TO a.ts:f.b',
        'a.ts:7 m REFERS_TO ?m (unknown_type)',
      ],
    },
    {
      title: 'What is not waited for',
      files: {
        'a.ts':
          'interface I { m: number }\ndeclare function i(): Promise<I>;\nexport function f() {\n  const [a] = [i()];\n  a.m;\n}\n',
      },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:2 Promise REFERS_TO ?Promise (builtin)',
        'a.ts:4 i REFERS_TO a.ts:i',
        'a.ts:5 a REFERS_TO a.ts:f.a',
        'a.ts:5 m REFERS_TO ?m (unknown_type)',
      ],
    },
  ],
});
