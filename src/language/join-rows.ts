import { columnsRead, type Value } from '../relation/expression.ts';
import { both } from '../relation/expressions.ts';
import type { JoinKey, JoinKind, Relation, Schema } from '../relation/relation.ts';

/** A join whose sides already have distinct column names; the typed builder needs the aliases at compile time. */
export function joinRows(
  how: JoinKind,
  left: Relation,
  right: Relation,
  keys: readonly JoinKey[],
  conditions: readonly Value<'boolean'>[] = [],
): Relation {
  const schema: Schema =
    how === 'inner'
      ? { ...left.schema, ...right.schema }
      : how === 'left'
        ? { ...left.schema, ...nullableColumns(right.schema) }
        : left.schema;
  const all = { ...left.schema, ...right.schema };
  for (const name of conditions.flatMap((condition) => [...columnsRead(condition)]))
    if (!(name in all)) throw new Error(`Internal error: column \`${name}\` is not on a side of the join.`);
  return {
    kind: 'join',
    how,
    left,
    right,
    keys,
    condition: conditions.length > 0 ? both(...conditions) : null,
    schema,
  };
}

function nullableColumns(schema: Schema): Schema {
  return Object.fromEntries(Object.entries(schema).map(([name, { type }]) => [name, { type, nullable: true }]));
}
