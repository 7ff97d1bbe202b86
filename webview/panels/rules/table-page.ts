import type { RowSample, TableReport } from '../../../src/protocol/rule-view.ts';
import { element } from '../../components/element.ts';
import { smallTable } from '../../components/small-table.ts';
import { qualityTable } from './quality-table.ts';

interface Actions {
  selectRule(rule: string): void;
  selectTable(table: string): void;
}

/** Everything about one table: contract, where its columns come from, who writes and reads it, rows of it. */
export function tablePage(report: TableReport, actions: Actions): HTMLElement {
  const { table, layer, doc, rows, key, sample, errors, errorSample, quality } = report;
  const rules = (names: readonly string[]) => links(names, (name) => actions.selectRule(name));
  const identified = key.length === 0 ? 'Rows have no identity.' : `A row is identified by ${key.join(', ')}.`;
  return element(
    'article',
    { class: 'table-page' },
    element('h2', {}, table),
    element(
      'p',
      { class: 'muted' },
      [`${layer} table`, rows === null ? '' : `${rows.toLocaleString('en')} rows`].filter(Boolean).join(' · '),
    ),
    element('p', {}, doc),
    section('Contract', element('p', { class: 'muted' }, identified), contract(report, actions)),
    report.writtenBy.length > 0 && section('Written by', rules(report.writtenBy)),
    report.readBy.length > 0 && section('Read by', rules(report.readBy)),
    report.fedBy.length > report.writtenBy.length &&
      section(`Every rule that feeds it (${report.fedBy.length})`, rules(report.fedBy)),
    quality.length > 0 && section('Quality', qualityTable(quality)),
    section(
      'Rows',
      sample
        ? rowTable(sample)
        : element('p', { class: 'muted' }, 'They were used up where they were found and not stored.'),
    ),
    errors.length > 0 &&
      section(
        'Rows with errors',
        smallTable(
          ['Error', 'Column', 'Rows'],
          errors.map(({ code, column, count }) => [
            code.replaceAll('_', ' '),
            column ?? '–',
            count.toLocaleString('en'),
          ]),
        ),
        errorSample && rowTable(errorSample),
      ),
  );
}

function contract({ columns }: TableReport, { selectTable }: Actions): HTMLElement {
  return smallTable(
    ['Column', 'Type', 'From', 'Meaning'],
    columns.map(({ name, type, nullable, sources, doc }) => [
      name,
      `${type}${nullable ? '?' : ''}`,
      element(
        'span',
        {},
        ...sources.flatMap(({ table, column }) => [
          element('button', { class: 'link', click: () => selectTable(table) }, `${table}.${column}`),
          ' ',
        ]),
      ),
      doc,
    ]),
  );
}

function rowTable({ columns, rows }: RowSample): HTMLElement {
  if (rows.length === 0) return element('p', { class: 'muted' }, 'There are none.');
  const cell = (value: unknown) =>
    value === null
      ? element('span', { class: 'muted' }, 'null')
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
  return element(
    'div',
    { class: 'wide-table' },
    smallTable(
      columns,
      rows.map((row) => row.map(cell)),
    ),
  );
}

function links(names: readonly string[], select: (name: string) => void): HTMLElement {
  return element(
    'p',
    {},
    ...names.flatMap((name) => [element('button', { class: 'link', click: () => select(name) }, name), ' ']),
  );
}

function section(title: string, ...content: readonly (HTMLElement | null | false)[]): HTMLElement {
  return element('details', { open: true }, element('summary', {}, element('h3', {}, title)), ...content);
}
