import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { choose, either, equal, greater, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { callableParameters } from './callable-parameters.ts';
import { callbackMembers } from './callback-members.ts';
import { handedFunctions } from './handed-functions.ts';
import { madeThings } from './made-things.ts';
import { memberCalls } from './member-calls.ts';
import { settledLists } from './settled-lists.ts';
import { flipped, typeLabel } from './type-labels.ts';

const { argument, assignment, passing, result } = factTables;

const flow = (file: Value<'integer'>, node: Value<'integer'>, to: Value<'integer'>) => ({
  file,
  node,
  to_file: file,
  to_node: to,
});

/** What a function that is written out gives. */
const given = from('call', handedFunctions)
  .join('result', result, (t) => [
    equal(t.call.file, t.result.file),
    equal(t.call.function, t.result.callable),
    oneOf(t.result.kind, literal('return'), literal('replaced')),
    greater(t.result.value, literal(0)),
  ])
  .select((t) =>
    flow(
      t.call.file,
      t.result.value,
      choose([[equal(t.call.role, literal('member_settled')), flipped(t.call.given)]], t.call.given),
    ),
  );
/** What settles and what is no collection may be given as it is. */
const asIs = union(
  from('call', handedFunctions)
    .where((t) => equal(t.call.role, literal('member_settled')))
    .select((t) => flow(t.call.file, flipped(t.call.given), t.call.given)),
  from('call', handedFunctions)
    .where((t) => equal(t.call.role, literal('member_joined')))
    .select((t) => flow(t.call.file, t.call.given, flipped(t.call.given))),
  from('list', settledLists).select((t) => flow(t.list.file, t.list.given, flipped(t.list.given))),
);

const things = from('thing', madeThings);
const members = memberCalls('member_callback', 'member_element', 'member_settled');
const toCalls = things
  .join('member', members, (t) => [
    equal(t.thing.file, t.member.file),
    equal(t.thing.node, t.member.object),
    equal(t.member.role, literal('member_element')),
  ])
  .where((t) => equal(t.thing.label, literal(typeLabel.element)))
  .select((t) => flow(t.thing.file, t.thing.place, t.member.call));
const toParameters = things
  .join('member', members, (t) => [
    equal(t.thing.file, t.member.file),
    equal(t.thing.node, t.member.object),
    notEqual(t.member.role, literal('member_element')),
  ])
  .where((t) =>
    equal(equal(t.thing.label, literal(typeLabel.settled)), equal(t.member.role, literal('member_settled'))),
  )
  .join('argument', argument, (t) => [
    equal(t.member.file, t.argument.file),
    equal(t.member.call, t.argument.call),
    equal(t.argument.position, literal(0)),
  ])
  .join('parameter', callableParameters, (t) => [
    equal(t.argument.file, t.parameter.file),
    equal(t.argument.value, t.parameter.callable),
    equal(t.parameter.position, literal(0)),
  ])
  .select((t) => flow(t.thing.file, t.thing.place, t.parameter.node));
const toSeveral = things
  .join('callback', callbackMembers, (t) => [
    equal(t.thing.file, t.callback.file),
    equal(t.thing.node, t.callback.object),
  ])
  .where((t) => [
    equal(t.thing.label, literal(typeLabel.element)),
    either(equal(t.callback.role, literal('member_compare')), equal(t.callback.position, literal(1))),
  ])
  .select((t) => flow(t.thing.file, t.thing.place, t.callback.parameter));
const toLoops = things
  .where((t) => equal(t.thing.label, literal(typeLabel.element)))
  .join('loop', assignment, (t) => [
    equal(t.thing.file, t.loop.file),
    equal(t.thing.node, t.loop.value),
    equal(t.loop.kind, literal('iteration')),
  ])
  .select((t) => flow(t.thing.file, t.thing.place, t.loop.target));
const toWaits = things
  .where((t) => equal(t.thing.label, literal(typeLabel.settled)))
  .join('wait', passing, (t) => [
    equal(t.thing.file, t.wait.file),
    equal(t.thing.node, t.wait.part),
    equal(t.wait.kind, literal('awaited')),
  ])
  .select((t) => flow(t.thing.file, t.thing.place, t.wait.node));

export default relateRule({
  id: 'handed-type-flows',
  family: 'type',
  title: 'What functions give that are handed to members of collections',
  why: 'A member that makes a collection of what a function gives, or something that settles with it, hands that on to whatever takes it out again in the same expression.',
  logic:
    'type_flow(v, l) :- call_site(s, callee: n, arguments: l), n is a member that collects what its function gives, result(argument 0, v); type_flow(l, p) :- p takes an element of s.',
  output: typeTables.typeFlow,
  relation: distinct(union(given, asIs, toCalls, toParameters, toSeveral, toLoops, toWaits)),
  examples: [
    {
      title: 'One after the other',
      files: {
        'a.ts':
          'interface I { j: J }\ninterface J { m: number }\nfunction f(p: I[]) {\n  p.map((i) => i.j).filter((j) => j.m).forEach((j) => j.m);\n}\n',
      },
      edges: [
        'a.ts:1 J REFERS_TO a.ts:J',
        'a.ts:3 I REFERS_TO a.ts:I',
        'a.ts:4 filter REFERS_TO ?filter (unknown_type)',
        'a.ts:4 forEach REFERS_TO ?forEach (unknown_type)',
        'a.ts:4 i REFERS_TO a.ts:f.<lambda>.i',
        'a.ts:4 j REFERS_TO a.ts:I.j',
        'a.ts:4 j#2 REFERS_TO a.ts:f.<lambda>.j@4#1',
        'a.ts:4 j#3 REFERS_TO a.ts:f.<lambda>.j@4#2',
        'a.ts:4 m REFERS_TO a.ts:J.m',
        'a.ts:4 m#2 REFERS_TO a.ts:J.m',
        'a.ts:4 map REFERS_TO ?map (unknown_type)',
        'a.ts:4 p REFERS_TO a.ts:f.p',
      ],
    },
    {
      title: 'A function that gives nothing',
      files: {
        'a.ts': 'interface I { m: number }\nfunction f(p: I[]) {\n  p.map((i) => {}).forEach((i) => i.m);\n}\n',
      },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:3 forEach REFERS_TO ?forEach (unknown_type)',
        'a.ts:3 i REFERS_TO a.ts:f.<lambda>.i@3#2',
        'a.ts:3 m REFERS_TO ?m (unknown_type)',
        'a.ts:3 map REFERS_TO ?map (unknown_type)',
        'a.ts:3 p REFERS_TO a.ts:f.p',
      ],
    },
  ],
});
