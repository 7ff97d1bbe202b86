import type { SourceStart, TableReport } from '../../../src/protocol/rule-view.ts';
import { counted, numberText, t } from '../../../src/protocol/translate.ts';
import { element } from '../../components/element.ts';
import { smallTable } from '../../components/small-table.ts';
import { contractTable } from './contract-table.ts';
import { qualityTable } from './quality-table.ts';
import { rowTable } from './row-table.ts';

interface Actions {
  selectRule(rule: string): void;
  selectTable(table: string): void;
  openPlace(place: SourceStart): void;
}

/** Everything about one table: contract, where its columns come from, who writes and reads it, rows of it. */
export function tablePage(report: TableReport, actions: Actions): HTMLElement {
  const { table, layer, doc, rows, sample, errors, errorSample, quality } = report;
  const rules = (names: readonly string[]) => links(names, (name) => actions.selectRule(name));
  return element(
    'article',
    { class: 'table-page' },
    element('h2', {}, table),
    element(
      'p',
      { class: 'muted' },
      [layer, rows === null ? '' : counted(rows, '{0} row', '{0} rows')].filter(Boolean).join(' · '),
    ),
    element('p', {}, doc),
    section(t('Contract'), contractTable(report, { sources: report.sources, selectTable: actions.selectTable })),
    report.writtenBy.length > 0 && section(t('Written by'), rules(report.writtenBy)),
    report.readBy.length > 0 && section(t('Read by'), rules(report.readBy)),
    report.fedBy.length > report.writtenBy.length &&
      section(t('Every rule that feeds it ({0})', report.fedBy.length), rules(report.fedBy)),
    quality.length > 0 && section(t('Quality'), qualityTable(quality)),
    section(
      t('Rows'),
      sample
        ? rowTable(sample, actions.openPlace)
        : element('p', { class: 'muted' }, t('They were used up where they were found and not stored.')),
    ),
    errors.length > 0 &&
      section(
        t('Rows with errors'),
        smallTable(
          [t('Error'), t('Column'), t('Rows')],
          errors.map(({ code, column, count }) => [code.replaceAll('_', ' '), column ?? '–', numberText(count)]),
        ),
        errorSample && rowTable(errorSample, actions.openPlace),
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
