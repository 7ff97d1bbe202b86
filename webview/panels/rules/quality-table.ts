import type { QualityRow } from '../../../src/protocol/build-record.ts';
import { certaintyTitle } from '../../../src/protocol/certainty-title.ts';
import { numberText, t } from '../../../src/protocol/translate.ts';
import { element } from '../../components/element.ts';
import { smallTable } from '../../components/small-table.ts';

const metrics = (): readonly (readonly [string, string])[] => [
  ['total', t('Rows')],
  ['sources', t('Sources')],
  ['targets', t('Targets')],
  ['ambiguous_groups', t('Ambiguous')],
  ['error_rows', t('Refused')],
];
const certainties = ['exact', 'one_of', 'heuristic', 'unresolved'] as const;

/** Figures of relations with the change since the build before, shares of the certainties and how confidence is spread. */
export function qualityTable(rows: readonly QualityRow[]): HTMLElement {
  const hasCertainty = rows.some(({ figures }) => certainties.some((name) => name in figures));
  return element(
    'div',
    { class: 'wide-table', tabindex: 0 },
    smallTable(
      [
        t('Relation'),
        ...metrics().map(([, title]) => title),
        ...(hasCertainty ? [t('Certainty'), t('Confidence')] : []),
      ],
      rows.map((row) => [
        row.relation.replace('graph_edge/', ''),
        ...metrics().map(([metric]) => count(row, metric)),
        ...(hasCertainty ? [shares(row), histogram(row)] : []),
      ]),
    ),
  );
}

function count({ figures, before }: QualityRow, metric: string): string {
  const now = figures[metric];
  if (now === undefined) return '';
  const change = now - (before?.[metric] ?? now);
  const sign = change > 0 ? '+' : '−';
  return `${numberText(now)}${change === 0 ? '' : ` (${sign}${numberText(Math.abs(change))})`}`;
}

function shares({ figures }: QualityRow): string {
  const total = figures.total ?? 0;
  return certainties
    .filter((name) => figures[name])
    .map((name) => `${certaintyTitle(name)} ${numberText(Number(((100 * (figures[name] ?? 0)) / total).toFixed(1)))} %`)
    .join(', ');
}

/** Ten bars, a tenth of confidence each. */
function histogram({ figures }: QualityRow): HTMLElement {
  const counts = Array.from({ length: 10 }, (_, tenth) => figures[`confidence_${tenth}`] ?? 0);
  const most = Math.max(1, ...counts);
  const said = counts.flatMap((rows, tenth) =>
    rows > 0 ? [t('from {0}: {1}', numberText(tenth / 10), numberText(rows))] : [],
  );
  const bars = counts.map((rows) => {
    const bar = element('span', {});
    bar.style.height = `${rows === 0 ? 0 : Math.max(8, (100 * rows) / most)}%`;
    return bar;
  });
  return element(
    'span',
    { class: 'histogram', role: 'img', 'aria-label': said.join('; '), title: said.join('\n') },
    ...bars,
  );
}
