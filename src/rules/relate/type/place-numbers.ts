import { field, values } from '../../../relation/combine.ts';

/** Numbers that say a place, as they are written; longer tuples are rarely taken apart by number. */
export const placeNumbers = values({ text: field('text'), position: field('integer') }, [
  ['0', 0],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
]);
