import type { BuildHead } from '../../protocol/build-record.ts';
import { textTable } from './text-table.ts';

/** Builds to compare with, newest first. */
export function formatBuilds(builds: readonly BuildHead[]): string {
  if (builds.length === 0) return 'No build before this one is kept.\n';
  return textTable(
    builds.map(({ buildId, builtAt, engineVersion }) => [builtAt, buildId.slice(0, 12), `version ${engineVersion}`]),
    ['left', 'left', 'left'],
  );
}
