import type { Value } from '../../../relation/expression.ts';
import { choose, equal, literal } from '../../../relation/expressions.ts';
import { defaultToken } from './default-token.ts';

/** The name others see, with one number for the default export however it is written. */
export function publicToken(seen: Value<'integer'>, text: Value<'text'>): Value<'integer'> {
  return choose([[equal(text, literal('default')), literal(defaultToken)]], seen);
}
