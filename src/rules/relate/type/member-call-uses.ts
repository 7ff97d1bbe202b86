import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { choose, equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { callableParameters } from './callable-parameters.ts';
import { taking } from './taking.ts';
import { flipped, typeLabel } from './type-labels.ts';
import { typeNames } from './type-names.ts';
import { typedAccesses } from './typed-accesses.ts';
import { typedCalls } from './typed-calls.ts';

const { argument } = factTables;

/** Calls of members of built-in collections, by what the members do. */
const methods = from('call', typedCalls)
  .join('access', typedAccesses, (t) => [equal(t.call.file, t.access.file), equal(t.call.callee, t.access.node)])
  .join(
    'name',
    typeNames(
      'member_element',
      'member_item',
      'member_pairs',
      'member_held',
      'member_same',
      'member_callback',
      'member_given',
      'member_settled',
      'member_waited',
    ),
    (t) => [equal(t.access.language, t.name.language), equal(t.access.token, t.name.token)],
  )
  .select((t) => ({ file: t.call.file, object: t.access.object, call: t.call.node, role: t.name.role }));
const taken = from('method', methods)
  .where((t) =>
    oneOf(
      t.method.role,
      literal('member_element'),
      literal('member_item'),
      literal('member_pairs'),
      literal('member_held'),
      literal('member_same'),
      literal('member_waited'),
    ),
  )
  .select((t) =>
    taking(
      t.method.file,
      t.method.object,
      choose(
        [
          [equal(t.method.role, literal('member_same')), literal(typeLabel.same)],
          [equal(t.method.role, literal('member_item')), literal(typeLabel.index)],
          [equal(t.method.role, literal('member_pairs')), literal(typeLabel.pairs)],
          [equal(t.method.role, literal('member_held')), literal(typeLabel.held)],
          [equal(t.method.role, literal('member_waited')), literal(typeLabel.settled)],
        ],
        literal(typeLabel.element),
      ),
      t.method.call,
    ),
  );

const callbacks = from('method', methods)
  .where((t) => oneOf(t.method.role, literal('member_callback'), literal('member_settled')))
  .join('argument', argument, (t) => [
    equal(t.method.file, t.argument.file),
    equal(t.method.call, t.argument.call),
    equal(t.argument.position, literal(0)),
  ])
  .join('parameter', callableParameters, (t) => [
    equal(t.argument.file, t.parameter.file),
    equal(t.argument.value, t.parameter.callable),
    equal(t.parameter.position, literal(0)),
  ])
  .select((t) =>
    taking(
      t.method.file,
      t.method.object,
      choose(
        [[equal(t.method.role, literal('member_settled')), literal(typeLabel.settled)]],
        literal(typeLabel.element),
      ),
      t.parameter.node,
    ),
  );

/** What becomes an element is expected to be one. */
const givenElements = from('method', methods)
  .where((t) => equal(t.method.role, literal('member_given')))
  .join('argument', argument, (t) => [
    equal(t.method.file, t.argument.file),
    equal(t.method.call, t.argument.call),
    equal(t.argument.kind, literal('plain')),
  ])
  .select((t) => taking(t.method.file, t.method.object, literal(typeLabel.element), flipped(t.argument.value)));

/** What calls of members of built-in collections take out of them, hand to functions and put into them. */
export const memberCallUses = union(taken, callbacks, givenElements);
