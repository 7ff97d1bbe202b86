import type { Expression, Value } from './expression.ts';
import { both } from './expressions.ts';

/** The parts of a conjunction, nested ones taken apart too. */
export const conjuncts = (condition: Expression): readonly Expression[] =>
  condition.kind === 'call' && condition.function === 'and' ? condition.args.flatMap(conjuncts) : [condition];

/** The conjunction of some parts; null when there are none. */
export const conjunction = (parts: readonly Expression[]): Expression | null =>
  parts.length === 0 ? null : both(...(parts as readonly Value<'boolean'>[]));
