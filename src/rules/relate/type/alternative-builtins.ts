import { definitionTables } from '../../../model/tables/definitions.ts';
import { languageName } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greater, less, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { builtinGlobals } from '../name/builtin-globals.ts';
import { outsideType } from './type-labels.ts';
import { typedPlace } from './typed-place.ts';

const { assignment, binding, callSite, memberAccess, parameter, passing, result, typeAnnotation } = factTables;
const { receiver, resolvedName, staticValue } = relationTables;

const returned = from('result', result)
  .where((t) => [equal(t.result.kind, literal('return')), greater(t.result.value, literal(0))])
  .select((t) => ({ file: t.result.file, to: t.result.callable, value: t.result.value }));
/** Values given to variables that are given others elsewhere. */
const given = union(
  from('binding', binding)
    .where((t) => greater(t.binding.value, literal(0)))
    .select((t) => ({ file: t.binding.file, node: t.binding.node, value: t.binding.value })),
  from('assignment', assignment)
    .where((t) => [equal(t.assignment.kind, literal('plain')), greater(t.assignment.value, literal(0))])
    .select((t) => ({ file: t.assignment.file, node: t.assignment.target, value: t.assignment.value })),
);
const assigned = from('site', definitionTables.definitionSite)
  .where((t) => equal(t.site.fields, literal(0)))
  .join('given', given, (t) => [equal(t.site.file, t.given.file), equal(t.site.node, t.given.node)])
  .select((t) => ({ file: t.site.file, to: t.site.symbol, value: t.given.value }));
const ways = union(
  returned,
  assigned,
  from('passing', passing).select((t) => ({ file: t.passing.file, to: t.passing.node, value: t.passing.part })),
);
/** Values of which another one may come instead. */
const alternatives = from('way', ways)
  .whereExists('other', ways, (t) => [
    equal(t.way.file, t.other.file),
    equal(t.way.to, t.other.to),
    notEqual(t.way.value, t.other.value),
  ])
  .select((t) => ({ file: t.way.file, node: t.way.value }));
const builtin = from('access', memberAccess)
  .whereExists('global', builtinGlobals, (t) => [
    equal(t.access.file, t.global.file),
    equal(t.access.object, t.global.node),
  ])
  .select((t) => ({ file: t.access.file, node: t.access.node }));
const external = from('value', staticValue)
  .where((t) => equal(t.value.kind, literal('external')))
  .select((t) => ({ file: t.value.file, node: t.value.node }));

/** What calls give of functions and classes from outside. */
const made = from('call', callSite)
  .whereExists('callee', external, (t) => [equal(t.call.file, t.callee.file), equal(t.call.callee, t.callee.node)])
  .select((t) => ({ file: t.call.file, node: t.call.node }));

/** Parameters whose type is from outside. */
const foreign = from('parameter', parameter)
  .join('annotation', typeAnnotation, (t) => [
    equal(t.parameter.file, t.annotation.file),
    equal(t.parameter.type, t.annotation.node),
  ])
  .join('value', staticValue, (t) => [
    equal(t.annotation.file, t.value.file),
    equal(t.annotation.named, t.value.node),
    equal(t.value.kind, literal('external')),
  ])
  .whereNone('role', languageName, (t) => [
    equal(t.parameter.language, t.role.language),
    equal(t.value.external, t.role.name),
  ])
  .select((t) => ({ file: t.parameter.file, symbol: t.parameter.name }));
/** Parameters of which nothing says what they are given, but that it may be of any type. */
const untyped = from('parameter', parameter)
  .where((t) => less(t.parameter.type, literal(0)))
  .whereNone('said', typeTables.documentedType, (t) => [
    equal(t.parameter.file, t.said.file),
    equal(t.parameter.name, t.said.node),
  ])
  .select((t) => ({ file: t.parameter.file, symbol: t.parameter.name }));
const unknown = from('name', resolvedName)
  .whereExists('parameter', union(untyped, foreign), (t) => [
    equal(t.name.file, t.parameter.file),
    equal(t.name.symbol, t.parameter.symbol),
  ])
  .whereNone('receiver', receiver, (t) => [equal(t.name.file, t.receiver.file), equal(t.name.node, t.receiver.node)])
  .select((t) => ({ file: t.name.file, node: t.name.node }));

/** What is built in or comes from outside, where something of the workspace may come instead: nobody knows its members. */
export const alternativeBuiltins = distinct(
  from('value', alternatives)
    .whereExists('outside', union(builtin, external, made, unknown), (t) => [
      equal(t.value.file, t.outside.file),
      equal(t.value.node, t.outside.node),
    ])
    .select((t) => typedPlace(t.value.file, t.value.node, literal(outsideType), literal(outsideType))),
);
