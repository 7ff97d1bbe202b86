import { disagreementKinds } from '../../src/model/tables/outside.ts';
import {
  agreements,
  disagreements,
  disagreementsOf,
  type OutsidePlace,
  type OutsideReport,
} from '../../src/protocol/outside-view.ts';
import { numberText, t } from '../../src/protocol/translate.ts';
import type { BuildRow } from './build-rows.ts';

/** What an index or a language server says against the rules: how often both agree, and where they do not. */
export function outsideRow(report: OutsideReport): BuildRow {
  const { source, tool, documents, used, problem, places } = report;
  const [same, other] = [numberText(agreements(report)), numberText(disagreements(report))];
  return {
    label: source,
    icon: problem === null ? 'references' : 'warning',
    description: problem ?? t('{0} names agree, {1} differ', same, other),
    tooltip: [tool, t('{0} of {1} documents', numberText(used), numberText(documents)), problem ?? '']
      .filter(Boolean)
      .join('\n'),
    children: disagreementsOf(report).map(({ name, count }) => ({
      label: t(disagreementKinds[name as keyof typeof disagreementKinds]),
      description: numberText(count),
      children: places.filter(({ kind }) => kind === name).map(placeRow),
    })),
  };
}

function placeRow(place: OutsidePlace): BuildRow {
  const { path, line, name, found, said } = place;
  return {
    label: `${name} · ${path}:${line}`,
    description: said,
    tooltip: [t('Said: {0}', said || '–'), t('Found: {0}', found || '–')].join('\n'),
    place,
  };
}
