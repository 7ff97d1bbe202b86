import type { Column } from '../../model/column.ts';

/** The numbers that stand for the texts of a choice where rows are read as numbers. */
export const codesOf = ({ choices }: Column): Readonly<Record<string, number>> =>
  Object.fromEntries((choices ?? []).map((text, code) => [text, code]));
