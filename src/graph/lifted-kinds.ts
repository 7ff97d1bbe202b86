import type { EdgeKind } from '../model/edge-kinds.ts';
import type { Value } from '../relation/expression.ts';
import { literal, oneOf } from '../relation/expressions.ts';

/** Edges of these kinds start at an occurrence; a picture lets them start at the definition around it. */
export const liftedKinds: readonly EdgeKind[] = ['REFERS_TO', 'IMPORTS_SYMBOL', 'CALL_TARGET', 'HAS_ARGUMENT'];

export const isLifted = (kind: Value<'text'>): Value<'boolean'> =>
  oneOf(kind, ...liftedKinds.map((each) => literal(each)));
