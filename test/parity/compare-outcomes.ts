import type { Outcome } from './build-variant.ts';

/** A difference that is meant: the table in which two ways to build differ, and why. */
export interface KnownDifference {
  readonly variant: string;
  readonly table: string;
  readonly why: string;
}

/** Tables in which an outcome differs from the other, sorted. */
export function differingTables(expected: Outcome, actual: Outcome): readonly string[] {
  const tables = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...tables].filter((table) => expected[table] !== actual[table]).sort();
}

/** Sentences about differences that are not known, and about known ones that are gone. */
export function parityFaults(
  variant: string,
  differing: readonly string[],
  known: readonly KnownDifference[],
): readonly string[] {
  const expected = known.filter((difference) => difference.variant === variant).map(({ table }) => table);
  return [
    ...differing
      .filter((table) => !expected.includes(table))
      .map((table) => `${variant}: ${table} differs from the default build.`),
    ...expected
      .filter((table) => !differing.includes(table))
      .map((table) => `${variant}: ${table} is said to differ and does not; take it out of known-differences.json.`),
  ];
}
