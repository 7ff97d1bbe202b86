import { parametersRead } from '../relation/parameters-read.ts';
import type { Relation } from '../relation/relation.ts';
import type { Parameters } from '../session/session.ts';

type Scalar = Parameters[string];

/** Values for exactly the parameters a relation reads; throws a sentence when one is missing or of another type. */
export function bindParameters(relation: Relation, given: Parameters): Parameters {
  return Object.fromEntries(
    parametersRead(relation).map(({ name, type, default: otherwise }) => {
      const value = given[name] ?? otherwise ?? null;
      if (value === null) throw new Error(`The parameter \`${name}\` (${type}) has no value.`);
      if (!isOf(value, type))
        throw new Error(`The parameter \`${name}\` must be ${type}, not ${JSON.stringify(String(value))}.`);
      return [name, value];
    }),
  );
}

function isOf(value: Scalar, type: string): boolean {
  switch (type) {
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31;
    case 'bigint':
      return typeof value === 'bigint' || Number.isSafeInteger(value);
    case 'double':
      return typeof value === 'number';
    case 'text':
      return typeof value === 'string';
    default:
      return typeof value === 'boolean';
  }
}
