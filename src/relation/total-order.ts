import type { Value } from './expression.ts';
import type { Relation, SortKey } from './relation.ts';

/** A column of a relation; throws a sentence when it has none of that name. */
export function columnOf(relation: Relation, name: string): Value {
  const field = relation.schema[name];
  if (!field) throw new Error(`There is no column \`${name}\`; there are ${Object.keys(relation.schema).join(', ')}.`);
  return { kind: 'column', name, ...field } as Value;
}

/** An order in which only equal rows tie: the keys given, then every column. */
export function totalOrder(relation: Relation, first: readonly SortKey[]): readonly SortKey[] {
  const rest = Object.keys(relation.schema).map((name) => ({ value: columnOf(relation, name), descending: false }));
  return [...first, ...rest];
}
