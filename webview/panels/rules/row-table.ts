import type { RowSample, SourceStart } from '../../../src/protocol/rule-view.ts';
import { t } from '../../../src/protocol/translate.ts';
import { element } from '../../components/element.ts';
import { smallTable } from '../../components/small-table.ts';

/** Rows of a table; those that are somewhere in the source begin with a link that opens it. */
export function rowTable({ columns, rows, places }: RowSample, openPlace: (place: SourceStart) => void): HTMLElement {
  if (rows.length === 0) return element('p', { class: 'muted' }, t('There are none.'));
  const isPlaced = places.some((place) => place !== null);
  const link = (place: SourceStart | null | undefined) =>
    place
      ? element('button', { class: 'link', click: () => openPlace(place) }, `${place.path}:${place.line}`)
      : element('span', { class: 'muted' }, '–');
  const cell = (value: unknown) =>
    value === null
      ? element('span', { class: 'muted' }, 'null')
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
  return element(
    'div',
    { class: 'wide-table', tabindex: 0 },
    smallTable(
      [...(isPlaced ? [t('Source')] : []), ...columns],
      rows.map((row, at) => [...(isPlaced ? [link(places[at])] : []), ...row.map(cell)]),
    ),
  );
}
