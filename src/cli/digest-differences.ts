import type { TableDigest } from '../protocol/bundle.ts';

/** A table that is not in both builds or has other rows; null where a build does not have it. */
export interface DigestDifference {
  readonly table: string;
  readonly before: TableDigest | null;
  readonly after: TableDigest | null;
}

export function digestDifferences(
  before: readonly TableDigest[],
  after: readonly TableDigest[],
): readonly DigestDifference[] {
  const old = new Map(before.map((row) => [row.table, row]));
  const now = new Map(after.map((row) => [row.table, row]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .filter((table) => old.get(table)?.digest !== now.get(table)?.digest)
    .map((table) => ({ table, before: old.get(table) ?? null, after: now.get(table) ?? null }));
}
