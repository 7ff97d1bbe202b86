import type { LineageColumn, TableContract } from '../../../src/protocol/rule-view.ts';
import { t } from '../../../src/protocol/translate.ts';
import { element } from '../../components/element.ts';
import { smallTable } from '../../components/small-table.ts';

type Sources = Readonly<Record<string, LineageColumn['sources']>>;

/** What every row of a table is; with what its columns are computed from, where that is told. */
export function contractTable(
  { columns, key, constraints }: TableContract,
  made?: { readonly sources: Sources; selectTable(table: string): void },
): HTMLElement {
  const identified = key.length === 0 ? t('Rows have no identity.') : t('A row is identified by {0}.', key.join(', '));
  const from = (column: string) =>
    element(
      'span',
      {},
      ...(made?.sources[column] ?? []).flatMap((each) => [
        element(
          'button',
          { class: 'link', click: () => made?.selectTable(each.table) },
          `${each.table}.${each.column}`,
        ),
        ' ',
      ]),
    );
  return element(
    'div',
    {},
    element('p', { class: 'muted' }, [identified, ...constraints].join(' ')),
    smallTable(
      [t('Column'), t('Type'), ...(made ? [t('From')] : []), t('Meaning')],
      columns.map(({ name, type, nullable, doc }) => [
        name,
        `${type}${nullable ? '?' : ''}`,
        ...(made ? [from(name)] : []),
        doc,
      ]),
    ),
  );
}
