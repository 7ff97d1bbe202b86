/** Places of a file, from the first to the last. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export const holds = ({ first, last }: Range, place: number): boolean => first <= place && place <= last;
