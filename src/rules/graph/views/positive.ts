import type { Value } from '../../../relation/expression.ts';
import { choose, greater, literal, missing } from '../../../relation/expressions.ts';

/** The value when it is 1 or more, else null: the graph writes 0 for a place that does not exist. */
export const positive = (value: Value<'integer'>): Value<'integer'> =>
  choose([[greater(value, literal(0)), value]], missing('integer'));
