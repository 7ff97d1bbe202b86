import type { TableReport } from '../../protocol/rule-view.ts';
import { columnsText } from './columns-text.ts';
import { formatCount } from './format-count.ts';
import { formatQuality } from './format-quality.ts';
import { indent } from './indent.ts';
import { sampleText } from './sample-text.ts';
import { textTable } from './text-table.ts';

/** Everything known about one table. */
export function formatTableReport(report: TableReport): string {
  const { table, layer, doc, rows, key } = report;
  const size = rows === null ? '' : `, ${formatCount(rows)} rows`;
  return [
    `${table}: ${doc}\n${indent(`${layer} layer${size}\n`)}`,
    section('Columns', columnsText(report)),
    section('Made from', lineageText(report)),
    section('Key', key.join(', ')),
    section('Also', report.constraints.join('\n')),
    section('Written by', report.writtenBy.join(', ')),
    section('Read by', report.readBy.join(', ')),
    section('Fed by', report.fedBy.join(', ')),
    section('Quality', report.quality.length === 0 ? '' : formatQuality(report.quality)),
    section(
      'Rows',
      report.sample ? sampleText(report.sample) : 'They were used up where they were found and not stored.',
    ),
    section(
      'Refused rows',
      report.errors
        .map(({ code, column, count }) => `${[code, column].filter(Boolean).join(' ')}: ${formatCount(count)}\n`)
        .join(''),
    ),
    section('Some of them', report.errorSample ? sampleText(report.errorSample) : ''),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

const section = (title: string, body: string): string =>
  body === '' ? '' : `${title}\n${indent(`${body.trimEnd()}\n`)}`;

function lineageText({ columns, sources }: TableReport): string {
  const made = columns.filter(({ name }) => (sources[name] ?? []).length > 0);
  const from = (column: string) => (sources[column] ?? []).map((each) => `${each.table}.${each.column}`).join(', ');
  return textTable(
    made.map(({ name }) => [name, `<- ${from(name)}`]),
    ['left', 'left'],
  );
}
