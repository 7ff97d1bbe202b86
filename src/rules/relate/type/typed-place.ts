import type { Value } from '../../../relation/expression.ts';
import { literal } from '../../../relation/expressions.ts';

type Integer = Value<'integer'>;

/** A place with a type that has no arguments. */
export const typedPlace = (file: Integer, node: Integer, target_file: Integer, target_node: Integer) => ({
  file,
  node,
  target_file,
  target_node,
  args_file: literal(-1),
  args_node: literal(-1),
});
