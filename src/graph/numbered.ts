import type { Value } from '../relation/expression.ts';
import { rank } from '../relation/query.ts';
import type { Field, Rel, Schema } from '../relation/relation.ts';

type Order<S extends Schema> = keyof S & string;

/** The relation with the place of each row in its group, from 1; `-` before a column puts its largest value first. */
export function numbered<S extends Schema, N extends string>(
  source: Rel<S>,
  name: N,
  groups: readonly (keyof S & string)[],
  order: readonly (Order<S> | `-${Order<S>}`)[],
): Rel<S & Readonly<Record<N, Field<'integer'>>>> {
  const column = (of: string): Value => ({ kind: 'column', name: of, ...(source.schema[of] as Field) }) as Value;
  const keys = order.map((of) =>
    of.startsWith('-') ? { value: column(of.slice(1)), descending: true } : { value: column(of), descending: false },
  );
  return rank(source, name, groups.map(column), keys, null) as Rel<S & Readonly<Record<N, Field<'integer'>>>>;
}
