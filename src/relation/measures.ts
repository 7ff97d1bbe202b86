import type { ColumnType, ScalarType } from '../model/column.ts';
import type { Value } from './expression.ts';
import { literal } from './expressions.ts';
import type { Measure, SortKey } from './relation.ts';

/** A measure without its name; the key of the record it stands in becomes the name. */
export type Aggregate<T extends ColumnType = ColumnType> = Omit<Measure, 'name'> & {
  readonly type: T;
  readonly nullable: boolean;
};

const aggregate = <T extends ColumnType>(
  name: Measure['function'],
  type: T,
  nullable: boolean,
  args: readonly Value[],
  order: readonly SortKey[] = [],
): Aggregate<T> => ({ function: name, type, nullable, args, order, where: null });

export const ascending = (value: Value): SortKey => ({ value, descending: false });
export const descending = (value: Value): SortKey => ({ value, descending: true });

/** Number of rows of the group, as an integer. */
export const count = (): Aggregate<'integer'> => aggregate('count', 'integer', false, []);
export const countPresent = (value: Value): Aggregate<'integer'> => aggregate('count', 'integer', false, [value]);
export const countDistinct = (value: Value): Aggregate<'integer'> =>
  aggregate('count_distinct', 'integer', false, [value]);
export const min = <T extends ScalarType>(value: Value<T>): Aggregate<T> =>
  aggregate('min', value.type, value.nullable, [value]);
export const max = <T extends ScalarType>(value: Value<T>): Aggregate<T> =>
  aggregate('max', value.type, value.nullable, [value]);
export const sum = (value: Value<'integer'> | Value<'bigint'>): Aggregate<'bigint'> =>
  aggregate('sum', 'bigint', value.nullable, [value]);
export const any = (value: Value<'boolean'>): Aggregate<'boolean'> =>
  aggregate('any', 'boolean', value.nullable, [value]);
export const every = (value: Value<'boolean'>): Aggregate<'boolean'> =>
  aggregate('every', 'boolean', value.nullable, [value]);
export const argMin = <T extends ScalarType>(value: Value<T>, by: Value): Aggregate<T> =>
  aggregate('arg_min', value.type, value.nullable || by.nullable, [value, by]);
export const argMax = <T extends ScalarType>(value: Value<T>, by: Value): Aggregate<T> =>
  aggregate('arg_max', value.type, value.nullable || by.nullable, [value, by]);
export const collect = <T extends ScalarType>(
  value: Value<T>,
  ...order: readonly SortKey[]
): Aggregate<{ readonly list: T }> => aggregate('list', { list: value.type }, false, [value], order);
export const textJoin = (value: Value<'text'>, separator: string, ...order: readonly SortKey[]): Aggregate<'text'> =>
  aggregate('text_join', 'text', value.nullable, [value, literal(separator)], order);

/** The aggregate over the rows for which a condition holds. */
export const when = <T extends ColumnType>(condition: Value<'boolean'>, of: Aggregate<T>): Aggregate<T> => ({
  ...of,
  where: condition,
  nullable: of.nullable || isNullWhenEmpty(of.function),
});

/** Whether the aggregate over no rows is null. */
export const isNullWhenEmpty = (name: Measure['function']): boolean =>
  name !== 'count' && name !== 'count_distinct' && name !== 'list';
