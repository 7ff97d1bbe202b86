import { typeName } from '../../model/column.ts';
import { callType } from '../call-type.ts';
import type { Expression, LiteralValue } from '../expression.ts';
import { functionNames } from '../functions.ts';
import { partsOf } from '../parts-of.ts';
import type { Schema } from '../relation.ts';
import { field, items, record, text } from './json-parts.ts';
import { readType } from './read-type.ts';

type Json = Readonly<Record<string, unknown>>;

/** Reads an expression of the relation IR from JSON. Types may be left out: they follow from the columns and functions. */
export function readExpression(json: unknown, columns: Schema): Expression {
  const at = record(json, 'An expression');
  const kind = text(at.kind, 'The kind of an expression');
  const inner = (part: unknown) => readExpression(part, columns);
  switch (kind) {
    case 'column': {
      const name = text(at.name, 'The name of a column');
      return { kind, name, ...field(columns, name) };
    }
    case 'literal':
      return literalOf(at.value, at.type);
    case 'parameter':
      return parameterOf(at);
    case 'call': {
      const name = functionNames.find((each) => each === at.function);
      if (!name) throw new Error(`There is no function \`${at.function}\`; there are ${functionNames.join(', ')}.`);
      const args = items(at.args, `The arguments of \`${name}\``).map(inner);
      return { kind, function: name, args, ...callType(name, args) };
    }
    case 'case': {
      const branches = items(at.branches, 'The branches of a case').map((branch) => {
        const { when, value } = record(branch, 'A branch of a case');
        return { when: inner(when), value: inner(value) };
      });
      const otherwise = inner(at.otherwise);
      const nullable = [otherwise, ...branches.map(({ value }) => value)].some((value) => value.nullable);
      return { kind, branches, otherwise, type: otherwise.type, nullable };
    }
    case 'cast': {
      const value = inner(at.value);
      return { kind, value, type: readType(at.type), nullable: value.nullable };
    }
    case 'list': {
      const listed = items(at.items, 'The items of a list').map(inner);
      return { kind, items: listed, type: { list: listed[0]?.type ?? 'text' }, nullable: false };
    }
    case 'struct': {
      const fields = items(at.fields, 'The fields of a struct').map((part) => {
        const { name, value } = record(part, 'A field of a struct');
        return { name: text(name, 'The name of a field'), value: inner(value) };
      });
      const struct = Object.fromEntries(fields.map(({ name, value }) => [name, value.type]));
      return { kind, fields, type: { struct }, nullable: false };
    }
    case 'union':
      return unionOf(at, inner(at.value));
    case 'part':
      return partOf(at, inner(at.value));
    default:
      throw new Error(
        `There is no expression of kind \`${kind}\`; there are column, literal, parameter, call, case, cast, list, struct, union and part.`,
      );
  }
}

function parameterOf(at: Json): Expression {
  const name = text(at.name, 'The name of a parameter');
  const type = readType(at.type);
  if (typeof type !== 'string') throw new Error(`The parameter \`${name}\` must be plain; a list is a table.`);
  return { kind: 'parameter', name, type, nullable: false };
}

function unionOf(at: Json, value: Expression): Expression {
  return { kind: 'union', tag: text(at.tag, 'The tag of a union'), value, type: readType(at.type), nullable: false };
}

function partOf(at: Json, value: Expression): Expression {
  const name = text(at.name, 'The name of a part');
  const type = partsOf(value.type)[name];
  if (!type) throw new Error(`There is no part \`${name}\` in ${typeName(value.type)}.`);
  return { kind: 'part', name, value, type, nullable: true };
}

function literalOf(value: unknown, given: unknown): Expression {
  const isValue = value === null || ['string', 'number', 'boolean'].includes(typeof value);
  if (!isValue) throw new Error('The value of a literal must be a text, a number, true, false or null.');
  if (value === null && given === undefined) throw new Error('A literal null must say its `type`.');
  const number = Number.isInteger(value) ? 'integer' : 'double';
  const own = typeof value === 'string' ? 'text' : typeof value === 'boolean' ? 'boolean' : number;
  return {
    kind: 'literal',
    value: value as LiteralValue,
    type: given === undefined ? own : readType(given),
    nullable: value === null,
  };
}
