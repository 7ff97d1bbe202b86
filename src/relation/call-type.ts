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
  const bound: Bound = {};
  for (let at = 0; at < args.length; at++) {
    const parameter = signature.parameters[Math.min(at, signature.parameters.length - 1)] as Parameter;
    const fault = bind(parameter, (args[at] as Argument).type, bound);
    if (fault !== null) throw new Error(`Argument ${at + 1} of \`${name}\` must be ${fault}.`);
  }
  if (bound.N && !numeric.includes(typeName(bound.N)))
    throw new Error(`\`${name}\` takes numbers, not ${typeName(bound.N)}.`);
  return { type: resultType(signature.result, bound), nullable: isNullable(signature, args) };
}

/** What the letters of a signature stand for. */
type Bound = { [letter in Letter]?: ColumnType };

/** Notes what the letters of a parameter stand for when an argument has this type; answers with what it should be instead. */
function bind(parameter: Parameter, type: ColumnType, bound: Bound): string | null {
  const has = typeof type === 'object' ? type : { struct: {} };
  switch (parameter) {
    case 'T':
    case 'N':
    case 'K':
    case 'V':
      return bindLetter(parameter, type, bound);
    case 'listOfT':
    case 'listOfK':
    case 'listOfV':
      return 'list' in has ? bindLetter(lists[parameter], has.list, bound) : `a list, not ${typeName(type)}`;
    case 'mapOfKV':
      if (!('map' in has)) return `a map, not ${typeName(type)}`;
      return bindLetter('K', has.map.key, bound) ?? bindLetter('V', has.map.value, bound);
    case 'anyUnion':
      return 'union' in has ? null : `a union, not ${typeName(type)}`;
    default:
      return parameter === type || typeName(parameter) === typeName(type)
        ? null
        : `${typeName(parameter)}, not ${typeName(type)}`;
  }
}

const lists = { listOfT: 'T', listOfK: 'K', listOfV: 'V' } as const;

function bindLetter(letter: Letter, type: ColumnType, bound: Bound): string | null {
  const known = bound[letter];
  if (known !== undefined && known !== type && typeName(known) !== typeName(type))
    return `${typeName(known)} like the ones before, not ${typeName(type)}`;
  bound[letter] = type;
  return null;
}

function resultType(result: Parameter, bound: Bound): ColumnType {
  switch (result) {
    case 'T':
    case 'N':
    case 'K':
    case 'V':
      return bound[result] as ColumnType;
    case 'listOfT':
    case 'listOfK':
    case 'listOfV':
      return { list: bound[lists[result]] as ColumnType };
    case 'mapOfKV':
      return { map: { key: scalar(bound.K as ColumnType), value: scalar(bound.V as ColumnType) } };
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
