import type { Value } from '../../../relation/expression.ts';
import { choose, equal, literal } from '../../../relation/expressions.ts';

/** The number of the entity a (file, node) pair stands for; -1, which no entity has, for syntax nodes. */
export const entityNumber = (file: Value<'integer'>, node: Value<'integer'>): Value<'integer'> =>
  choose([[equal(file, literal(-1)), node]], literal(-1));
