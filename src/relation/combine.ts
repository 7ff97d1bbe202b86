import { sameType, typeName } from '../model/column.ts';
import type { LiteralValue } from './expression.ts';
import type { Field, Rel, Relation, Schema } from './relation.ts';
import { selfReads } from './self-reads.ts';

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

/**
 * Least fixpoint with set semantics; `step` gets the rows found so far. A column may be null when it is in the seed or in
 * the step.
 */
export function fixpoint<S extends Schema>(
  name: string,
  seed: Rel<S>,
  step: (self: Rel<S>) => Rel<NoInfer<S>>,
): Rel<S> {
  let schema: Schema = seed.schema;
  for (;;) {
    const next = step({ kind: 'table', table: name, schema } as unknown as Rel<S>);
    checkSameColumns(schema, next.schema);
    const widened = eitherNullable(schema, next.schema);
    if (sameNulls(schema, widened))
      return checkedFixpoint({ kind: 'fixpoint', name, seed, step: next, schema }) as Rel<S>;
    schema = widened;
  }
}

function checkedFixpoint(relation: Extract<Relation, { kind: 'fixpoint' }>): Relation {
  const { name, seed, step } = relation;
  if (selfReads(seed, name) !== 'none')
    throw new Error(`The seed of the fixpoint \`${name}\` reads \`${name}\` itself.`);
  const reads = selfReads(step, name);
  if (reads === 'several')
    throw new Error(
      `The step of the fixpoint \`${name}\` joins \`${name}\` with itself; join it with the relation of single steps.`,
    );
  if (reads === 'whole')
    throw new Error(
      `The step of the fixpoint \`${name}\` needs all rows of \`${name}\` at once (a group, a rank, an alignment, the side of a join that may be absent); it gets only the new ones.`,
    );
  return relation;
}

const eitherNullable = (left: Schema, right: Schema): Schema =>
  Object.fromEntries(
    Object.entries(left).map(([name, { type, nullable }]) => [
      name,
      { type, nullable: nullable || (right[name]?.nullable ?? false) },
    ]),
  );

const sameNulls = (left: Schema, right: Schema): boolean =>
  Object.entries(left).every(([name, { nullable }]) => nullable === right[name]?.nullable);

/** A relation written out row by row. */
export function values<S extends Schema>(schema: S, rows: readonly (readonly LiteralValue[])[]): Rel<S> {
  const fields = Object.entries(schema);
  for (const row of rows) {
    if (row.length !== fields.length)
      throw new Error(`A row of ${row.length} values does not fit ${fields.length} columns.`);
    fields.forEach(([name, { nullable }], at) => {
      if (row[at] === null && !nullable)
        throw new Error(`Column \`${name}\` may not be null, but a row has no value for it.`);
    });
  }
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
