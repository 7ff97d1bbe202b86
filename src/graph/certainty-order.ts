import { certainties } from '../model/certainty.ts';
import type { Value } from '../relation/expression.ts';
import { choose, equal, literal } from '../relation/expressions.ts';

const names = Object.keys(certainties);

/** Place of a certainty from sure (0) to unresolved. */
export const certaintyOrder = (certainty: Value<'text'>): Value<'integer'> =>
  choose(
    names.map((name, at) => [equal(certainty, literal(name)), literal(at)] as const),
    literal(names.length),
  );
