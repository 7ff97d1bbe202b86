import type { Figures, QualityRow } from '../../protocol/build-record.ts';
import { formatCount } from './format-count.ts';
import { formatShare } from './format-share.ts';
import { textTable } from './text-table.ts';

const counted = ['total', 'sources', 'targets', 'ambiguous_groups', 'error_rows'] as const;
const shares = ['exact', 'one_of', 'heuristic', 'unresolved'] as const;

/** The figures of every relation; a change since the build before stands behind the number. */
export function formatQuality(rows: readonly QualityRow[]): string {
  return textTable(
    [
      [
        'RELATION',
        'ROWS',
        'SOURCES',
        'TARGETS',
        'AMBIGUOUS',
        'REFUSED',
        'EXACT',
        'ONE OF',
        'HEURISTIC',
        'OPEN',
        'CONFIDENCE AT LEAST',
      ],
      ...rows.map(({ relation, figures, before }) => [
        relation,
        ...counted.map((metric) => withChange(figures[metric], before?.[metric])),
        ...shares.map((metric) => share(figures, metric)),
        histogram(figures),
      ]),
    ],
    ['left', ...counted.map(() => 'right' as const), ...shares.map(() => 'right' as const), 'left'],
  );
}

function withChange(now: number | undefined, before: number | undefined): string {
  if (now === undefined) return '';
  const change = before === undefined ? 0 : now - before;
  return change === 0
    ? formatCount(now)
    : `${formatCount(now)} (${change > 0 ? '+' : '-'}${formatCount(Math.abs(change))})`;
}

function share(figures: Figures, metric: string): string {
  const hasCertainty = shares.some((name) => name in figures);
  return hasCertainty && figures.total ? formatShare((figures[metric] ?? 0) / figures.total) : '';
}

/** Tenths of confidence that have rows, by where they begin, e.g. `0.9:120`; full confidence is in the last. */
function histogram(figures: Figures): string {
  return Array.from({ length: 10 }, (_, tenth) => [tenth, figures[`confidence_${tenth}`] ?? 0] as const)
    .filter(([, count]) => count > 0)
    .map(([tenth, count]) => `0.${tenth}:${count}`)
    .join(' ');
}
