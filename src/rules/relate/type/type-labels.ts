import { otherTokens } from '../../../model/column.ts';
import type { Value } from '../../../relation/expression.ts';
import { literal, subtract } from '../../../relation/expressions.ts';

/** What is taken out of a type when it is no member with a name. */
export const typeLabel = {
  result: -1,
  element: -2,
  settled: -3,
  instance: -4,
  same: -5,
  index: -6,
  meaning: -7,
  spread: -8,
  pairs: -9,
  firstParameter: -10,
  receiver: -996,
  described: -997,
  entry: -998,
  held: -999,
} as const;

/** The parameter at a position. */
export const parameterLabel = (position: Value<'integer'>): Value<'integer'> =>
  subtract(literal(typeLabel.firstParameter), position);

/** What stands at a position of a tuple. */
export const positionLabel = (position: Value<'integer'>): Value<'integer'> => subtract(literal(-1000), position);

/** What a member gives that returns what it is called on. */
export const selfLabel = (token: Value<'integer'>): Value<'integer'> => subtract(literal(otherTokens), token);

/** What is kept under a key of a type that says its keys, which has no methods. */
export const keyLabel = selfLabel;

/** For an expression: what is expected of it. For a class: the class itself. */
export const flipped = (node: Value<'integer'>): Value<'integer'> => subtract(literal(-2), node);

/** File and number of a type from outside the workspace. */
export const outsideType = -1;

/** What is known of a type from outside, by the number that stands for its node: nothing, or which built-in members it has. */
export const outsideKind = { unknown: outsideType, mapping: -2, sequence: -3 } as const;
