import { nodeKinds } from '../../../model/node-kinds.ts';
import type { Value } from '../../../relation/expression.ts';
import { literal, oneOf } from '../../../relation/expressions.ts';

/** Kinds of the nodes a person searches for. */
const symbolKinds = Object.entries(nodeKinds)
  .filter(([, { symbol }]) => symbol)
  .map(([kind]) => literal(kind));

export const isSymbol = (kind: Value<'text'>): Value<'boolean'> => oneOf(kind, ...symbolKinds);
