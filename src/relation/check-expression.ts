import { type ColumnType, sameType, typeName } from '../model/column.ts';
import { callType } from './call-type.ts';
import { type Expression, operands } from './expression.ts';
import { functions } from './functions.ts';
import { partsOf } from './parts-of.ts';
import type { Schema } from './relation.ts';

const kinds: readonly Expression['kind'][] = [
  'column',
  'literal',
  'parameter',
  'call',
  'case',
  'cast',
  'list',
  'struct',
  'union',
  'part',
];

/** Sentences that say what is wrong with an expression over the columns of a schema; none when it holds. */
export function checkExpression(expression: Expression, columns: Schema): readonly string[] {
  if (!kinds.includes(expression.kind)) return [`There is no expression of kind \`${expression.kind}\`.`];
  const inner = operands(expression).flatMap((operand) => checkExpression(operand, columns));
  return inner.length > 0 ? inner : checkAlone(expression, columns);
}

function checkAlone(expression: Expression, columns: Schema): readonly string[] {
  switch (expression.kind) {
    case 'column':
      return checkColumn(expression, columns);
    case 'call':
      return checkCall(expression);
    case 'case':
      return [
        ...expression.branches.flatMap(({ when }) => expectType(when, 'boolean', 'The condition of a choice')),
        ...expression.branches.flatMap(({ value }) => expectType(value, expression.type, 'A branch of a choice')),
        ...expectType(expression.otherwise, expression.type, 'A branch of a choice'),
      ];
    case 'list': {
      const { type, items } = expression;
      if (typeof type !== 'object' || !('list' in type)) return [`A list cannot be of type ${typeName(type)}.`];
      return items.flatMap((item) => expectType(item, type.list, 'An item of a list'));
    }
    case 'struct': {
      const type = { struct: Object.fromEntries(expression.fields.map(({ name, value }) => [name, value.type])) };
      return sameType(type, expression.type)
        ? []
        : [`A structure of ${typeName(type)} is said to be ${typeName(expression.type)}.`];
    }
    case 'union': {
      const members = partsOf(expression.type);
      const names = Object.keys(members);
      if (String(names) !== String(names.toSorted()))
        return ['The members of a union come in the order of their names.'];
      return expectMember(members, expression.tag, expression.value.type, expression.type);
    }
    case 'part':
      return expectMember(partsOf(expression.value.type), expression.name, expression.type, expression.value.type);
    case 'cast':
      return typeof expression.value.type === 'string' && typeof expression.type === 'string'
        ? []
        : [`Only scalars are cast, not ${typeName(expression.value.type)} to ${typeName(expression.type)}.`];
    default:
      return [];
  }
}

function expectMember(
  members: Readonly<Record<string, ColumnType>>,
  name: string,
  type: ColumnType,
  whole: ColumnType,
): readonly string[] {
  const found = members[name];
  if (!found) return [`There is no part \`${name}\` in ${typeName(whole)}.`];
  return sameType(found, type) ? [] : [`The part \`${name}\` of ${typeName(whole)} is not ${typeName(type)}.`];
}

function checkColumn(column: Extract<Expression, { kind: 'column' }>, columns: Schema): readonly string[] {
  const field = columns[column.name];
  if (!field) return [`Column \`${column.name}\` is not there; there are ${Object.keys(columns).join(', ')}.`];
  if (!sameType(field.type, column.type))
    return [`Column \`${column.name}\` is ${typeName(field.type)}, not ${typeName(column.type)}.`];
  return field.nullable && !column.nullable ? [`Column \`${column.name}\` may be null, which its use denies.`] : [];
}

/** Constants a rule may compare with in place; longer lists vary, and belong into a parameter table. */
const longestList = 16;

function checkCall(call: Extract<Expression, { kind: 'call' }>): readonly string[] {
  if (!Object.hasOwn(functions, call.function)) return [`There is no function \`${call.function}\`.`];
  if (call.function === 'one_of' && call.args.length - 1 > longestList)
    return [`A list of ${call.args.length - 1} values is written out; join a list parameter instead.`];
  try {
    const { type } = callType(call.function, call.args);
    return sameType(type, call.type)
      ? []
      : [`\`${call.function}\` gives ${typeName(type)} here, not ${typeName(call.type)}.`];
  } catch (error) {
    return [(error as Error).message];
  }
}

/** A sentence when an expression is not of the type its place asks for. */
export function expectType(expression: Expression, type: ColumnType, place: string): readonly string[] {
  return sameType(expression.type, type)
    ? []
    : [`${place} must be ${typeName(type)}, not ${typeName(expression.type)}.`];
}
