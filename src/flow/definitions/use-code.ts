import { useKinds } from '../../model/tables/definitions.ts';

/** How a value is used, as its place in the list. */
export const useCode = Object.fromEntries(useKinds.map((kind, at) => [kind, at])) as Readonly<
  Record<(typeof useKinds)[number], number>
>;
