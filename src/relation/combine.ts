import { sameType, typeName } from '../model/column.ts';
import type { LiteralValue } from './expression.ts';
import type { Field, Rel, Schema } from './relation.ts';

/** All rows of all sources, columns matched by name; every source must have the same columns and types. */
export function union<S extends Schema>(first: Rel<S>, ...rest: readonly Rel<NoInfer<S>>[]): Rel<S> {
  if (rest.length === 0) return first;
  const sources = [first, ...rest];
  const nullable = (name: string): boolean => sources.some((source) => source.schema[name]?.nullable);
  const schema = Object.fromEntries(
    Object.entries(first.schema).map(([name, field]) => [name, { type: field.type, nullable: nullable(name) }]),
  );
  for (const source of rest) checkSameColumns(first.schema, source.schema);
  return { kind: 'union', sources, schema } as unknown as Rel<S>;
}

/** Each row once. */
export function distinct<S extends Schema>(source: Rel<S>): Rel<S> {
  return { kind: 'distinct', source, schema: source.schema } as unknown as Rel<S>;
}

/** Least fixpoint with set semantics; `step` gets the rows found so far. */
export function fixpoint<S extends Schema>(
  name: string,
  seed: Rel<S>,
  step: (self: Rel<S>) => Rel<NoInfer<S>>,
): Rel<S> {
  const self = { kind: 'table', table: name, schema: seed.schema } as unknown as Rel<S>;
  const next = step(self);
  checkSameColumns(seed.schema, next.schema);
  return { kind: 'fixpoint', name, seed, step: next, schema: seed.schema } as unknown as Rel<S>;
}

/** A relation written out row by row. */
export function values<S extends Schema>(schema: S, rows: readonly (readonly LiteralValue[])[]): Rel<S> {
  const width = Object.keys(schema).length;
  for (const row of rows)
    if (row.length !== width) throw new Error(`A row of ${row.length} values does not fit ${width} columns.`);
  return { kind: 'values', rows, schema } as unknown as Rel<S>;
}

export const field = <T extends Field['type']>(type: T, nullable = false): Field<T> => ({ type, nullable });

function checkSameColumns(expected: Schema, actual: Schema): void {
  const names = Object.keys(expected);
  const extra = Object.keys(actual).filter((name) => !(name in expected));
  const absent = names.filter((name) => !(name in actual));
  if (extra.length + absent.length > 0)
    throw new Error(
      `Relations put together must have the same columns: ${[...absent.map((name) => `\`${name}\` is missing`), ...extra.map((name) => `\`${name}\` is not expected`)].join(', ')}.`,
    );
  for (const name of names) {
    const [left, right] = [expected[name] as Field, actual[name] as Field];
    if (!sameType(left.type, right.type))
      throw new Error(
        `Column \`${name}\` is ${typeName(left.type)} in one relation and ${typeName(right.type)} in another.`,
      );
  }
}
