import { factTables } from '../../../model/tables/facts.ts';
import { valueConstraint } from '../../../model/tables/points-to.ts';
import { union } from '../../../relation/combine.ts';
import {
  add,
  choose,
  coalesce,
  equal,
  isNotNull,
  isNull,
  least,
  less,
  literal,
  notEqual,
  oneOf,
} from '../../../relation/expressions.ts';
import { min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { valueCalls } from '../../relate/points/value-calls.ts';
import { parameterNodes } from '../views/parameter-nodes.ts';
import { called } from './called.ts';

const { argument } = factTables;

/** Methods whose first parameter holds the instance or the class. */
export const takingReceiver = from('first', valueConstraint)
  .where((t) => [equal(t.first.kind, literal('receiver')), equal(t.first.label, literal(1))])
  .whereNone('home', valueConstraint, (t) => [
    equal(t.first.to_file, t.home.file),
    equal(t.first.to_node, t.home.node),
    equal(t.home.kind, literal('home')),
    equal(t.home.label, literal(1)),
  ])
  .select((t) => ({ file: t.first.to_file, node: t.first.to_node }));

/** Calls with what they call, and the number of parameters that take no argument: as the values say, else as the target does. */
export const enteredCalls = from('call', called)
  .leftJoin('value', valueCalls, (t) => [
    equal(t.call.file, t.value.file),
    equal(t.call.node, t.value.node),
    equal(t.call.target_file, t.value.target_file),
    equal(t.call.target_node, t.value.target_node),
    equal(t.value.step, literal(0)),
  ])
  .leftJoin('method', takingReceiver, (t) => [
    equal(t.call.target_file, t.method.file),
    equal(t.call.target_node, t.method.node),
  ])
  .where((t) => [equal(t.call.step, literal(0)), notEqual(coalesce(t.value.skipped, literal(0)), literal(-1))])
  .select((t) => ({
    ...t.call,
    skipped: coalesce(t.value.skipped, choose([[isNotNull(t.method.node), literal(1)]], literal(0))),
  }));

const rests = from('parameter', parameterNodes)
  .where((t) => equal(t.parameter.kind, literal('rest')))
  .select((t) => ({ file: t.parameter.file, callable: t.parameter.callable, position: t.parameter.position }));

const spreads = from('argument', argument)
  .where((t) => equal(t.argument.kind, literal('spread')))
  .groupBy(
    (t) => ({ file: t.argument.file, call: t.argument.call }),
    (t) => ({ position: min(t.argument.position) }),
  );

/** Arguments whose place among the parameters is known: none stands behind one that is spread. */
const placed = from('argument', argument)
  .where((t) => equal(t.argument.kind, literal('plain')))
  .leftJoin('spread', spreads, (t) => [equal(t.argument.file, t.spread.file), equal(t.argument.call, t.spread.call)])
  .where((t) => less(t.argument.position, coalesce(t.spread.position, literal(1_000_000))))
  .join('call', enteredCalls, (t) => [equal(t.argument.file, t.call.file), equal(t.argument.call, t.call.node)])
  .join('parameter', parameterNodes, (t) => [
    equal(t.call.target_file, t.parameter.file),
    equal(t.call.target_node, t.parameter.callable),
  ])
  .leftJoin('rest', rests, (t) => [equal(t.parameter.file, t.rest.file), equal(t.parameter.callable, t.rest.callable)])
  .where((t) => {
    const position = add(t.argument.position, t.call.skipped);
    return [
      oneOf(t.parameter.kind, literal('plain'), literal('optional'), literal('rest')),
      equal(least(position, coalesce(t.rest.position, position)), t.parameter.position),
    ];
  })
  .select((t) => ({
    file: t.argument.file,
    value: t.argument.value,
    argument: t.argument.node,
    parameter_file: t.parameter.file,
    parameter: t.parameter.node,
    /** Whether the parameter is a collection that gets it as a part. */
    collects: equal(t.parameter.kind, literal('rest')),
    targets: t.call.targets,
    is_open: t.call.is_open,
  }));

/** Arguments with a name go to the parameter of that name, or to the one that takes all others. */
const named = from('argument', argument)
  .where((t) => equal(t.argument.kind, literal('keyword')))
  .join('call', enteredCalls, (t) => [equal(t.argument.file, t.call.file), equal(t.argument.call, t.call.node)])
  .leftJoin('same', parameterNodes, (t) => [
    equal(t.call.target_file, t.same.file),
    equal(t.call.target_node, t.same.callable),
    equal(t.argument.token, t.same.token),
    oneOf(t.same.kind, literal('plain'), literal('optional')),
  ])
  .leftJoin('others', parameterNodes, (t) => [
    equal(t.call.target_file, t.others.file),
    equal(t.call.target_node, t.others.callable),
    equal(t.others.kind, literal('keyword_rest')),
  ])
  .where((t) => isNotNull(coalesce(t.same.node, t.others.node)))
  .select((t) => ({
    file: t.argument.file,
    value: t.argument.value,
    argument: t.argument.node,
    parameter_file: t.call.target_file,
    parameter: coalesce(t.same.node, t.others.node, literal(-1)),
    collects: isNull(t.same.node),
    targets: t.call.targets,
    is_open: t.call.is_open,
  }));

/** Arguments with the parameters that get them. */
export const passedArguments = union(placed, named);
