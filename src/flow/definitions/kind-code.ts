import { definitionKinds } from '../../model/tables/definitions.ts';

export type KindCode = (typeof definitionKinds)[number];

/** How a value is given, as a number from 1; columns of rows hold one less, the place in the list. */
export const kindCode = Object.fromEntries(definitionKinds.map((kind, at) => [kind, at + 1])) as Readonly<
  Record<KindCode, number>
>;
