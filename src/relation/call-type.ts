import { type ColumnType, typeName } from '../model/column.ts';
import { type FunctionName, functions, type Letter, type Parameter, type Signature } from './functions.ts';

interface Argument {
  readonly type: ColumnType;
  readonly nullable: boolean;
}

const numeric: readonly string[] = ['integer', 'bigint', 'double'];

/** Result type and nullability of a call; throws a sentence when the arguments do not fit. */
export function callType(name: FunctionName, args: readonly Argument[]): Argument {
  const signature: Signature = functions[name];
  const fits = signature.variadic
    ? args.length >= signature.parameters.length
    : args.length === signature.parameters.length;
  if (!fits)
    throw new Error(
      `\`${name}\` takes ${signature.parameters.length}${signature.variadic ? ' or more' : ''} arguments, not ${args.length}.`,
    );
  const bound = new Map<Letter, ColumnType>();
  args.forEach(({ type }, at) => {
    const parameter = signature.parameters[Math.min(at, signature.parameters.length - 1)] as Parameter;
    const wrong = (what: string) =>
      new Error(`Argument ${at + 1} of \`${name}\` must be ${what}, not ${typeName(type)}.`);
    for (const [letter, of] of lettersOf(parameter, type, wrong)) {
      const known = bound.get(letter);
      if (known && typeName(known) !== typeName(of)) throw wrong(`${typeName(known)} like the ones before`);
      bound.set(letter, of);
    }
  });
  const number = bound.get('N');
  if (number && !numeric.includes(typeName(number)))
    throw new Error(`\`${name}\` takes numbers, not ${typeName(number)}.`);
  return { type: resultType(signature.result, bound), nullable: isNullable(signature, args) };
}

/** What the letters of a parameter stand for when an argument has this type; throws when the argument does not fit. */
function lettersOf(
  parameter: Parameter,
  type: ColumnType,
  wrong: (what: string) => Error,
): readonly (readonly [Letter, ColumnType])[] {
  const has = typeof type === 'object' ? type : { struct: {} };
  switch (parameter) {
    case 'T':
    case 'N':
    case 'K':
    case 'V':
      return [[parameter, type]];
    case 'listOfT':
    case 'listOfK':
    case 'listOfV':
      if (!('list' in has)) throw wrong('a list');
      return [[parameter.at(-1) as Letter, has.list]];
    case 'mapOfKV':
      if (!('map' in has)) throw wrong('a map');
      return [
        ['K', has.map.key],
        ['V', has.map.value],
      ];
    case 'anyUnion':
      if (!('union' in has)) throw wrong('a union');
      return [];
    default:
      if (typeName(parameter) !== typeName(type)) throw wrong(typeName(parameter));
      return [];
  }
}

function resultType(result: Parameter, bound: ReadonlyMap<Letter, ColumnType>): ColumnType {
  const of = (letter: Letter) => bound.get(letter) as ColumnType;
  switch (result) {
    case 'T':
    case 'N':
    case 'K':
    case 'V':
      return of(result);
    case 'listOfT':
    case 'listOfK':
    case 'listOfV':
      return { list: of(result.at(-1) as Letter) };
    case 'mapOfKV':
      return { map: { key: scalar(of('K')), value: scalar(of('V')) } };
    default:
      return result as ColumnType;
  }
}

function scalar(type: ColumnType) {
  if (typeof type === 'string') return type;
  throw new Error(`Keys and values of a map are plain, not ${typeName(type)}.`);
}

function isNullable(signature: Signature, args: readonly Argument[]): boolean {
  if (signature.nulls === 'never') return false;
  if (signature.nulls === 'always') return true;
  return signature.nulls === 'any' ? args.some((arg) => arg.nullable) : args.every((arg) => arg.nullable);
}
