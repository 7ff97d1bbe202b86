import type { LiteralValue } from '../expression.ts';
import type { Field, Relation, Schema } from '../relation.ts';
import { items, record } from './json-parts.ts';
import { readType } from './read-type.ts';

/** Reads rows that are written out, with the columns they have: `{"kind": "values", "schema": {"n": {"type": "integer"}}, "rows": [[1]]}`. */
export function readValues(at: Readonly<Record<string, unknown>>): Relation {
  const schema: Schema = Object.fromEntries(
    Object.entries(record(at.schema, 'The schema of values')).map(([name, json]) => {
      const { type, nullable } = record(json, `The column \`${name}\` of values`);
      return [name, { type: readType(type), nullable: nullable === true }];
    }),
  );
  const rows = items(at.rows, 'The rows of values').map((row) =>
    items(row, 'A row of values').map((cell, column) => literal(cell, Object.entries(schema)[column])),
  );
  return { kind: 'values', rows, schema };
}

function literal(cell: unknown, column: readonly [string, Field] | undefined): LiteralValue {
  const [name, field] = column ?? [];
  const isOf = cell === null || field === undefined || typeof cell === jsonTypes[String(field.type)];
  if (!isOf) throw new Error(`A row has ${JSON.stringify(cell)} for the column \`${name}\`, which is ${field.type}.`);
  return cell as LiteralValue;
}

const jsonTypes: Readonly<Record<string, string>> = {
  integer: 'number',
  bigint: 'number',
  double: 'number',
  text: 'string',
  boolean: 'boolean',
};
