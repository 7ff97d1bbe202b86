import type { Value } from '../../../relation/expression.ts';
import { choose, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
import { languagesWith } from '../type/typed-language.ts';

/** Languages whose classes have other members than their instances. */
export const apart = languagesWith('statics-apart');

/** Who has a member. */
export const memberSide = (isApart: Value<'boolean'>, isStatic: Value<'boolean'>): Value<'text'> =>
  choose(
    [
      [isStatic, literal('static')],
      [isApart, literal('instance')],
    ],
    literal('both'),
  );

/** Whether instances have members of a side. */
export const isOfInstances = (side: Value<'text'>): Value<'boolean'> => notEqual(side, literal('static'));

/** Whether the class itself has members of a side. */
export const isOfClass = (side: Value<'text'>): Value<'boolean'> => notEqual(side, literal('instance'));

/** Whether what an expression means, an instance or the class itself, has members of a side. */
export const isOnSide = (meaning: Value<'text'>, side: Value<'text'>): Value<'boolean'> =>
  notEqual(
    side,
    choose([[oneOf(meaning, literal('instance'), literal('exact_instance')), literal('static')]], literal('instance')),
  );
