import { reachingCertainties } from '../../model/tables/definitions.ts';

/** How certain a pair is, as its place in the list. */
export const certaintyCode = Object.fromEntries(reachingCertainties.map((name, at) => [name, at])) as Readonly<
  Record<(typeof reachingCertainties)[number], number>
>;
