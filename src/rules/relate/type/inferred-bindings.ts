import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, fixpoint, union } from '../../../relation/combine.ts';
import { choose, coalesce, equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import type { Rel } from '../../../relation/relation.ts';
import { relateRule } from '../../rule.ts';
import { builtinArguments } from './builtin-arguments.ts';
import { genericResults } from './generic-results.ts';
import { givenParameters } from './given-parameters.ts';
import { keyedBindings } from './keyed-bindings.ts';
import { flipped, parameterLabel } from './type-labels.ts';

const { argument, typeForm } = factTables;
const { evidentType, inferredPart, knownType, partPlace, typeBinding, typePart } = typeTables;

const parts = union(
  from('part', typePart).select((t) => ({ ...t.part })),
  from('part', inferredPart).select((t) => ({ ...t.part })),
);

/** Calls with type arguments. */
const written = from('form', typeForm)
  .where((t) => equal(t.form.kind, literal('argument')))
  .join('call', typeTables.inferringCall, (t) => [equal(t.form.file, t.call.file), equal(t.form.node, t.call.call)]);

/** Types of parameters, each with what an argument of a call has. */
const passed = distinct(
  from('call', typeTables.inferringCall)
    .whereNone(
      'written',
      written.select((t) => ({ file: t.call.file, call: t.call.call })),
      (t) => [equal(t.call.file, t.written.file), equal(t.call.call, t.written.call)],
    )
    .join('argument', argument, (t) => [
      equal(t.call.file, t.argument.file),
      equal(t.call.call, t.argument.call),
      equal(t.argument.kind, literal('plain')),
    ])
    .join('parameter', partPlace, (t) => [
      equal(t.call.target_file, t.parameter.whole_file),
      equal(t.call.target_node, t.parameter.whole),
      equal(parameterLabel(t.argument.position), t.parameter.label),
    ])
    .join('type', evidentType, (t) => [equal(t.argument.file, t.type.file), equal(t.argument.value, t.type.node)])
    .select((t) => ({
      call_file: t.call.file,
      call: t.call.call,
      owner: t.call.owner,
      file: t.parameter.file,
      node: t.parameter.node,
      target_file: t.type.target_file,
      target_node: t.type.target_node,
      args_file: t.type.args_file,
      args_node: t.type.args_node,
    })),
);
type Passed = typeof passed;

/** What is got out of the argument goes to the part of the parameter's type that says what is got out of it. */
const byParts = (self: Rel<Passed['schema']>): Passed =>
  from(
    'pair',
    from('pair', self)
      .join('place', partPlace, (t) => [equal(t.pair.file, t.place.whole_file), equal(t.pair.node, t.place.whole)])
      .select((t) => ({ ...t.pair, place_file: t.place.file, place_node: t.place.node, label: t.place.label })),
  )
    .join('part', parts, (t) => [
      equal(t.pair.target_file, t.part.whole_file),
      equal(t.pair.target_node, t.part.whole),
      equal(t.pair.label, t.part.label),
    ])
    .select((t) => ({
      call_file: t.pair.call_file,
      call: t.pair.call,
      owner: t.pair.owner,
      file: t.pair.place_file,
      node: t.pair.place_node,
      target_file: t.part.target_file,
      target_node: t.part.target_node,
      args_file: choose([[greaterEqual(t.part.args_node, literal(0)), t.part.args_file]], t.pair.args_file),
      args_node: choose([[greaterEqual(t.part.args_node, literal(0)), t.part.args_node]], t.pair.args_node),
    })) as never;

const choices = union(
  from('form', typeForm)
    .where((t) => equal(t.form.kind, literal('choice')))
    .select((t) => ({ file: t.form.file, node: t.form.node, part: t.form.part })),
  from('form', builtinArguments)
    .where((t) => equal(t.form.role, literal('same_all')))
    .select((t) => ({ file: t.form.file, node: t.form.node, part: t.form.part })),
);
/** A choice is met by each of its parts. */
const byChoices = (self: Rel<Passed['schema']>): Passed =>
  from('pair', self)
    .join('choice', choices, (t) => [equal(t.pair.file, t.choice.file), equal(t.pair.node, t.choice.node)])
    .select((t) => ({ ...t.pair, node: t.choice.part })) as never;

/** An argument of a generic type is met by what the same type parameter stands for in the type that is passed. */
const byArguments = (self: Rel<Passed['schema']>): Passed =>
  from(
    'pair',
    from('pair', self)
      .join('given', givenParameters, (t) => [equal(t.pair.file, t.given.file), equal(t.pair.node, t.given.node)])
      .select((t) => ({
        call_file: t.pair.call_file,
        call: t.pair.call,
        owner: t.pair.owner,
        file: t.given.file,
        node: t.given.part,
        parameter_file: t.given.parameter_file,
        parameter: t.given.parameter,
        args_file: choose([[greaterEqual(t.pair.args_file, literal(0)), t.pair.args_file]], t.pair.target_file),
        args_node: choose(
          [[greaterEqual(t.pair.args_file, literal(0)), t.pair.args_node]],
          flipped(t.pair.target_node),
        ),
      })),
  )
    .join('binding', typeBinding, (t) => [
      equal(t.pair.args_file, t.binding.args_file),
      equal(t.pair.args_node, t.binding.args_node),
      equal(t.pair.parameter_file, t.binding.parameter_file),
      equal(t.pair.parameter, t.binding.parameter),
    ])
    .select((t) => ({
      call_file: t.pair.call_file,
      call: t.pair.call,
      owner: t.pair.owner,
      file: t.pair.file,
      node: t.pair.node,
      target_file: t.binding.target_file,
      target_node: t.binding.target_node,
      args_file: t.binding.bound_file,
      args_node: t.binding.bound_node,
    })) as never;

const met = fixpoint('met', passed, (self) => union(byParts(self), byChoices(self), byArguments(self))) as Passed;

/** A type parameter of what is called, met by a type, stands for it in the call. */
const inferred = from('pair', met)
  .join('name', knownType, (t) => [equal(t.pair.file, t.name.file), equal(t.pair.node, t.name.node)])
  .join('parameter', typeTables.typeParameter, (t) => [
    equal(t.name.target_file, t.parameter.file),
    equal(t.name.target_node, t.parameter.node),
    equal(t.pair.owner, t.parameter.owner),
  ])
  .select((t) => ({
    args_file: t.pair.call_file,
    args_node: t.pair.call,
    parameter_file: t.parameter.file,
    parameter: t.parameter.node,
    target_file: t.pair.target_file,
    target_node: t.pair.target_node,
    bound_file: t.pair.args_file,
    bound_node: t.pair.args_node,
  }));
/** Type arguments that are written stand for the parameters at their places. */
const said = written
  .join('parameter', typeTables.typeParameter, (t) => [
    equal(t.call.target_file, t.parameter.file),
    equal(t.call.owner, t.parameter.owner),
    equal(t.form.position, t.parameter.position),
  ])
  .join('type', knownType, (t) => [equal(t.form.file, t.type.file), equal(t.form.part, t.type.node)])
  .select((t) => ({
    args_file: t.call.file,
    args_node: t.call.call,
    parameter_file: t.parameter.file,
    parameter: t.parameter.node,
    target_file: t.type.target_file,
    target_node: t.type.target_node,
    bound_file: t.type.args_file,
    bound_node: t.type.args_node,
  }));
const own = union(inferred, said);
/** What the object of a method says of the type parameters of its class holds in the call of the method. */
const ofObjects = from('call', typeTables.inferringCall)
  .join('binding', typeBinding, (t) => [
    equal(t.call.args_file, t.binding.args_file),
    equal(t.call.args_node, t.binding.args_node),
    greaterEqual(t.call.args_file, literal(0)),
  ])
  .select((t) => ({
    args_file: t.call.file,
    args_node: t.call.call,
    parameter_file: t.binding.parameter_file,
    parameter: t.binding.parameter,
    target_file: t.binding.target_file,
    target_node: t.binding.target_node,
    bound_file: t.binding.bound_file,
    bound_node: t.binding.bound_node,
  }));

/** What the declared result says of the type parameters of its type, in terms of those of what is called. */
const ofResults = from('result', genericResults)
  .join('binding', typeBinding, (t) => [
    equal(t.result.form_file, t.binding.args_file),
    equal(t.result.form, t.binding.args_node),
  ])
  .leftJoin('own', own, (t) => [
    equal(t.result.file, t.own.args_file),
    equal(t.result.call, t.own.args_node),
    equal(t.binding.target_file, t.own.parameter_file),
    equal(t.binding.target_node, t.own.parameter),
  ])
  .select((t) => ({
    args_file: t.result.file,
    args_node: t.result.call,
    parameter_file: t.binding.parameter_file,
    parameter: t.binding.parameter,
    target_file: coalesce(t.own.target_file, t.binding.target_file),
    target_node: coalesce(t.own.target_node, t.binding.target_node),
    bound_file: coalesce(t.own.bound_file, t.binding.bound_file),
    bound_node: coalesce(t.own.bound_node, t.binding.bound_node),
  }));

export default relateRule({
  id: 'inferred-bindings',
  family: 'type',
  title: 'What type parameters stand for in a call',
  why: 'Where a call does not say what the type parameters of the called function stand for, the arguments do: the type of an argument is laid over the type of its parameter.',
  logic:
    'inferred_binding(s, p, d) :- call_site(s, callee: f), p is a type parameter of f and the type of its parameter i, evident_type(argument i of s, d).',
  output: typeTables.inferredBinding,
  relation: distinct(union(own, keyedBindings, ofObjects, ofResults)),
  examples: [
    {
      title: 'What is passed is given back',
      files: {
        'a.ts':
          'interface I { m: number }\ndeclare function first<T>(list: readonly T[]): T;\nfunction f(p: I[]) { first(p).m; }\n',
      },
      edges: [
        'a.ts:2 T REFERS_TO a.ts:first.T',
        'a.ts:2 T#2 REFERS_TO a.ts:first.T',
        'a.ts:3 I REFERS_TO a.ts:I',
        'a.ts:3 first REFERS_TO a.ts:first',
        'a.ts:3 m REFERS_TO a.ts:I.m',
        'a.ts:3 p REFERS_TO a.ts:f.p',
      ],
    },
    {
      title: 'What is passed to another parameter',
      files: {
        'a.ts':
          'interface I { m: number }\ndeclare function pick<T>(one: T, other: unknown): T;\nfunction f(p: I) { pick(1, p).m; }\n',
      },
      edges: [
        'a.ts:2 T REFERS_TO a.ts:pick.T',
        'a.ts:2 T#2 REFERS_TO a.ts:pick.T',
        'a.ts:3 I REFERS_TO a.ts:I',
        'a.ts:3 m REFERS_TO ?m (unknown_type)',
        'a.ts:3 p REFERS_TO a.ts:f.p',
        'a.ts:3 pick REFERS_TO a.ts:pick',
      ],
    },
  ],
});
