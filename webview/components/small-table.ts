import { element } from './element.ts';

/** A table of a few rows with a head. */
export function smallTable(
  heads: readonly string[],
  rows: readonly (readonly (string | HTMLElement)[])[],
): HTMLTableElement {
  return element(
    'table',
    { class: 'small-table' },
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, ...rows.map((cells) => element('tr', {}, ...cells.map((cell) => element('td', {}, cell))))),
  );
}
