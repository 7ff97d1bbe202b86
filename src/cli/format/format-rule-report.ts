import type { RuleExample, RuleReport, RuleRow } from '../../protocol/rule-view.ts';
import { columnsText } from './columns-text.ts';
import { formatCount } from './format-count.ts';
import { formatDuration } from './format-duration.ts';
import { indent } from './indent.ts';
import { sampleText } from './sample-text.ts';
import { textTable } from './text-table.ts';

/** Everything known about one rule. */
export function formatRuleReport(report: RuleReport): string {
  const { row, errors, fallbacks, readBy } = report;
  const sections = [
    `${row.id}: ${row.title}\n${indent(`${fate(row)}\n${row.message === null ? '' : `${row.message}\n`}`)}`,
    section('Why', report.why),
    section('Logic', report.logic),
    section('Reads', row.inputs.join(', ')),
    section('Writes', row.output),
    section('Read by', readBy.join(', ')),
    section('Relation', report.relation),
    section('SQL', report.sql),
    section('Plan', report.planText),
    section('Lineage', lineageTable(report)),
    section(
      'Fallbacks',
      fallbacks
        .map(({ reason, expression, error }) => [reason, expression, error].filter(Boolean).join(': '))
        .join('\n'),
    ),
    section(
      'Refused rows',
      errors
        .map(({ code, column, count }) => `${[code, column].filter(Boolean).join(' ')}: ${formatCount(count)}`)
        .join('\n'),
    ),
    section('Warnings', report.warnings.join('\n')),
    section('Left empty', report.filled.join(', ')),
    section('How sure', report.policies.join('\n')),
    section('Contract', contractText(report)),
    section(
      report.sample?.isMixed ? 'Rows, among them those of other rules' : 'Rows',
      report.sample && sampleText(report.sample),
    ),
    section('Examples', report.examples.map(exampleText).join('\n')),
    section('Plan hash', report.planHash),
  ];
  return sections.filter((text) => text !== '').join('\n');
}

const section = (title: string, body: string | null): string =>
  body === null || body === '' ? '' : `${title}\n${indent(`${body.trimEnd()}\n`)}`;

function fate({ stage, family, status, lane, rowsOut, milliseconds }: RuleRow): string {
  return [
    `${stage} / ${family}`,
    status,
    lane && `${lane} lane`,
    rowsOut !== null && `${formatCount(rowsOut)} rows`,
    milliseconds !== null && formatDuration(milliseconds),
  ]
    .filter(Boolean)
    .join(', ');
}

function contractText({ contract }: RuleReport): string {
  const { table, key, constraints } = contract;
  const identity = key.length === 0 ? 'Rows have no identity.' : `A row is identified by ${key.join(', ')}.`;
  return [table, indent(columnsText(contract)).trimEnd(), identity, ...constraints].join('\n');
}

function exampleText({ title, files, edges, rows }: RuleExample): string {
  const sources = Object.entries(files).map(([path, text]) => `${path}\n${indent(text).trimEnd()}`);
  const found = rows === null ? [] : [`${formatCount(rows)} rows`];
  return `${title}\n${indent([...sources, ...edges, ...found].join('\n')).trimEnd()}`;
}

function lineageTable({ lineage }: RuleReport): string {
  return textTable(
    lineage.map(({ column, sources }) => [
      column,
      '<-',
      sources.map((from) => `${from.table}.${from.column}`).join(', '),
    ]),
    ['left', 'left', 'left'],
  );
}
