import type { KernelRows } from '../execute/execute-in-kernel.ts';
import type { LocalSummary } from '../extract/extraction-request.ts';

/** What the workers computed, or why they could not, by rule. */
export function kernelRows(
  computed: ReadonlyMap<string, LocalSummary>,
  refused: ReadonlyMap<string, string>,
): ReadonlyMap<string, KernelRows> {
  const none = { rows: 0, milliseconds: 0 };
  return new Map<string, KernelRows>([
    ...[...computed].map(([rule, summary]) => [rule, { ...summary, refused: null }] as const),
    ...[...refused].map(([rule, reason]) => [rule, { ...none, refused: reason }] as const),
  ]);
}
