import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greater, less, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { builtinGlobals } from '../name/builtin-globals.ts';
import { outsideType } from './type-labels.ts';
import { typedPlace } from './typed-place.ts';

const { memberAccess, parameter, passing, result } = factTables;
const { receiver, resolvedName, staticValue } = relationTables;

const returned = from('result', result)
  .where((t) => [equal(t.result.kind, literal('return')), greater(t.result.value, literal(0))])
  .select((t) => ({ file: t.result.file, to: t.result.callable, value: t.result.value }));
const ways = union(
  returned,
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

/** Parameters of which nothing says what they are given, but that it may be of any type. */
const untyped = from('parameter', parameter)
  .where((t) => less(t.parameter.type, literal(0)))
  .whereNone('said', typeTables.documentedType, (t) => [
    equal(t.parameter.file, t.said.file),
    equal(t.parameter.name, t.said.node),
  ])
  .select((t) => ({ file: t.parameter.file, symbol: t.parameter.name }));
const given = from('name', resolvedName)
  .whereExists('parameter', untyped, (t) => [
    equal(t.name.file, t.parameter.file),
    equal(t.name.symbol, t.parameter.symbol),
  ])
  .whereNone('receiver', receiver, (t) => [equal(t.name.file, t.receiver.file), equal(t.name.node, t.receiver.node)])
  .select((t) => ({ file: t.name.file, node: t.name.node }));

/** What is built in or comes from outside, where something of the workspace may come instead: nobody knows its members. */
export const alternativeBuiltins = distinct(
  from('value', alternatives)
    .whereExists('outside', union(builtin, external, given), (t) => [
      equal(t.value.file, t.outside.file),
      equal(t.value.node, t.outside.node),
    ])
    .select((t) => typedPlace(t.value.file, t.value.node, literal(outsideType), literal(outsideType))),
);
