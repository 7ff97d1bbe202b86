import type { KernelRows } from '../execute/execute-in-kernel.ts';
import type { MatchSummary } from '../extract/extraction-request.ts';
import { type CaptureFamilyName, captureFamilies } from '../model/captures.ts';
import { matchTables } from '../model/tables/matches.ts';

/**
 * What the matchers found, by table. All families are matched in one pass over a file, so the time of each is its share
 * of the rows.
 */
export function kernelRows({ rows, refused, milliseconds }: MatchSummary): ReadonlyMap<string, KernelRows> {
  const families = Object.keys(captureFamilies) as CaptureFamilyName[];
  const total = [...rows.values()].reduce((sum, count) => sum + count, 0);
  return new Map(
    families.map((family) => {
      const count = rows.get(family) ?? 0;
      const share = total === 0 ? 0 : (milliseconds * count) / total;
      return [matchTables[family].name, { rows: count, milliseconds: share, refused: refused.get(family) ?? null }];
    }),
  );
}
