import type { Value } from '../../../relation/expression.ts';
import { literal, oneOf } from '../../../relation/expressions.ts';

/** Whether instances of a definition are meant where a type of its name stands. */
export const hasInstances = (kind: Value<'text'>) =>
  oneOf(kind, literal('class'), literal('enum'), literal('interface'));
