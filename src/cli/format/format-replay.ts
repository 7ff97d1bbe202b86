import type { DigestDifference } from '../digest-differences.ts';
import { formatCount } from './format-count.ts';
import { indent } from './indent.ts';
import { textTable } from './text-table.ts';

/** Whether a replayed build gave what the bundle says, and which tables differ. */
export function formatReplay(build: string, tables: number, differences: readonly DigestDifference[]): string {
  if (differences.length === 0) return `Build ${build} was replayed: all ${tables} tables have the same rows.\n`;
  const rows = (of: DigestDifference['before']) => (of === null ? 'absent' : `${formatCount(of.rows)} rows`);
  const lines = differences.map(({ table, before, after }) => [table, rows(before), '->', rows(after)]);
  return `Build ${build} was replayed: ${differences.length} of ${tables} tables differ.\n${indent(textTable(lines, ['left', 'right', 'left', 'right']))}`;
}
