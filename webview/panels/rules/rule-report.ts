import type { RuleReport } from '../../../src/protocol/rule-view.ts';
import { durationText } from '../../components/duration-text.ts';
import { element } from '../../components/element.ts';
import { smallTable } from '../../components/small-table.ts';
import { planTree } from './plan-tree.ts';
import { sqlText } from './sql-text.ts';

/** Everything about one rule, the most asked first. */
export function ruleReport(report: RuleReport, select: (rule: string) => void): HTMLElement {
  const { row, why, logic, relation, sql, plan, planText, lineage, fallbacks, errors, planHash, readBy } = report;
  return element(
    'article',
    {},
    element('h2', {}, row.title),
    element('p', { class: 'muted' }, [row.id, row.stage, row.family].join(' · ')),
    facts(report),
    row.message && element('p', { class: `problem ${row.status}`, role: 'alert' }, row.message),
    section('Why', element('p', {}, why), element('code', { class: 'logic' }, logic)),
    fallbacks.length > 0 && section('Fallbacks', ...fallbacks.map(fallback)),
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
      ),
    ...report.warnings.map((warning) => element('p', { class: 'problem fell_back' }, warning)),
    report.policies.length > 0 &&
      section('How sure its edges are', element('ul', {}, ...report.policies.map((text) => element('li', {}, text)))),
    report.filled.length > 0 && section('Columns it leaves empty', element('p', {}, report.filled.join(', '))),
    section('Relation', element('pre', {}, relation)),
    plan
      ? section('How the database ran it', planTree(plan))
      : planText
        ? section('How the database ran it', element('pre', {}, planText))
        : null,
    sql && section('SQL', element('div', { class: 'with-copy' }, sqlText(sql), copyButton(sql))),
    lineage.length > 0 &&
      section(
        'Where columns come from',
        smallTable(
          ['Column', 'From'],
          lineage.map(({ column, sources }) => [
            column,
            sources.map((source) => `${source.table}.${source.column}`).join(', ') || '–',
          ]),
        ),
      ),
    readBy.length > 0 &&
      section(
        'Read by',
        element(
          'p',
          {},
          ...readBy.flatMap((rule) => [element('button', { class: 'link', click: () => select(rule) }, rule), ' ']),
        ),
      ),
    element('p', { class: 'muted' }, `Plan ${planHash}`),
  );
}

function section(title: string, ...content: readonly (HTMLElement | null | false)[]): HTMLElement {
  return element('details', { open: true }, element('summary', {}, element('h3', {}, title)), ...content);
}

function facts({ row }: RuleReport): HTMLElement {
  const pairs: readonly (readonly [string, string])[] = [
    ['Status', row.status.replace('_', ' ')],
    ['Rows', row.rowsOut?.toLocaleString('en') ?? '–'],
    [
      'Time',
      row.milliseconds === null
        ? '–'
        : `${durationText(row.milliseconds)}${row.share === null ? '' : ` (${(row.share * 100).toFixed(1)} %)`}`,
    ],
    ['Lane', row.lane ?? '–'],
    ['Reads', row.inputs.join(', ') || '–'],
    ['Writes', row.output],
  ];
  return element(
    'dl',
    { class: 'facts' },
    ...pairs.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
  );
}

function fallback({ reason, expression, error, dialect }: RuleReport['fallbacks'][number]): HTMLElement {
  return element(
    'div',
    { class: 'fallback' },
    element('p', {}, `${reason.replaceAll('_', ' ')} (${dialect})`),
    expression && element('pre', {}, expression),
    error && element('p', { class: 'muted' }, error),
  );
}

function copyButton(text: string): HTMLElement {
  const button = element(
    'button',
    {
      class: 'small copy',
      click: () => void navigator.clipboard.writeText(text).then(() => button.replaceChildren('copied')),
    },
    'copy',
  );
  return button;
}
