import type { RuleReport, RuleRow } from '../../protocol/rule-view.ts';
import { formatCount } from './format-count.ts';
import { formatDuration } from './format-duration.ts';
import { indent } from './indent.ts';
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
