import type { QueryShown } from '../../../src/protocol/query-view.ts';
import { numberText, t } from '../../../src/protocol/translate.ts';
import { element } from '../../components/element.ts';

/** The rows of a result. A row that leads to source has a button in its first cell; the whole row takes the mouse. */
export function queryTable({ result, canOpen, title }: QueryShown, open: (row: number) => void): HTMLElement {
  if (result.rows.length === 0) return element('p', { class: 'hint' }, t('The query has no rows.'));
  const isNumber = result.columns.map(({ type }) => /INT|DOUBLE|DECIMAL|FLOAT/.test(type));
  const head = element(
    'tr',
    {},
    ...result.columns.map(({ name, type }, at) =>
      element('th', { scope: 'col', title: type, class: isNumber[at] ? 'number' : '' }, name),
    ),
  );
  const body = element('tbody');
  body.append(
    ...result.rows.map((cells, row) =>
      element(
        'tr',
        canOpen[row] ? { class: 'opens', click: () => open(row) } : {},
        ...cells.map((cell, at) => {
          const text = cellText(cell, isNumber[at] === true && !isId(result.columns[at]?.name));
          const content = canOpen[row] && at === 0 ? openButton(text, row, open) : text;
          return element('td', { class: isNumber[at] ? 'number' : '' }, content);
        }),
      ),
    ),
  );
  return element('table', { 'aria-label': title }, element('thead', {}, head), body);
}

function openButton(text: string, row: number, open: (row: number) => void): HTMLElement {
  const click = (event: Event) => {
    event.stopPropagation();
    open(row);
  };
  return element('button', { class: 'link', title: t('Open the source'), click }, text || t('Open'));
}

const isId = (name: string | undefined): boolean => /(^|_)id$|^(source|target|line|column)$/.test(name ?? '');

function cellText(cell: unknown, isAmount: boolean): string {
  if (cell === null || cell === undefined) return '–';
  if (typeof cell === 'number') return isAmount ? numberText(cell) : String(cell);
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
