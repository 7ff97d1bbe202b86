import type { Value } from '../../../relation/expression.ts';

type Integer = Value<'integer'>;

/** A row of `type_use`: what is taken out of the type of a node under a label is what another node has. */
export const taking = (file: Integer, node: Integer, label: Integer, to_node: Integer) => ({
  file,
  node,
  label,
  to_node,
});
