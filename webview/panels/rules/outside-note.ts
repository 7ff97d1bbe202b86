import { disagreementKinds } from '../../../src/model/tables/outside.ts';
import { agreements, disagreements, disagreementsOf, type OutsideReport } from '../../../src/protocol/outside-view.ts';
import { counted, numberText, t } from '../../../src/protocol/translate.ts';
import { element } from '../../components/element.ts';

/** What indexes and language servers say against the rules, a line for each; the numbers lead to the rows. */
export function outsideNote(reports: readonly OutsideReport[], showRows: () => void): HTMLElement | null {
  if (reports.length === 0) return null;
  return element(
    'section',
    { class: 'outside', 'aria-label': t('What others say') },
    ...reports.map((report) => line(report, showRows)),
  );
}

function line(report: OutsideReport, showRows: () => void): HTMLElement {
  const { source, tool, problem } = report;
  const head = element('b', {}, source);
  const by = tool === '' ? '' : ` · ${tool}`;
  if (problem !== null) return element('p', {}, head, by, ' · ', element('span', { role: 'alert' }, problem));
  const differ = disagreements(report);
  const names = counted(agreements(report), 'agrees about {0} name', 'agrees about {0} names');
  const kinds = disagreementsOf(report).map(({ name, count }) => `${numberText(count)} ${meaning(name)}`);
  return element(
    'p',
    {},
    head,
    by,
    ` · ${names} · `,
    differ === 0
      ? t('disagrees about none')
      : element(
          'button',
          { class: 'link', title: kinds.join('\n'), click: showRows },
          t('disagrees about {0}', numberText(differ)),
        ),
  );
}

const meaning = (kind: string): string =>
  kind in disagreementKinds ? t(disagreementKinds[kind as keyof typeof disagreementKinds]) : kind;
