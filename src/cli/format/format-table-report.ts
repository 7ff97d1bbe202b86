import type { RowSample, TableReport } from '../../protocol/rule-view.ts';
import { formatCount } from './format-count.ts';
import { formatQuality } from './format-quality.ts';
import { indent } from './indent.ts';
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

function columnsText({ columns }: TableReport): string {
  return textTable(
    columns.map(({ name, type, nullable, doc }) => [name, `${type}${nullable ? '?' : ''}`, doc]),
    ['left', 'left', 'left'],
  );
}

function lineageText({ columns }: TableReport): string {
  const made = columns.filter(({ sources }) => sources.length > 0);
  const from = (sources: (typeof made)[number]['sources']) =>
    sources.map(({ table, column }) => `${table}.${column}`).join(', ');
  return textTable(
    made.map(({ name, sources }) => [name, `<- ${from(sources)}`]),
    ['left', 'left'],
  );
}

const widestCell = 40;

function sampleText({ columns, rows }: RowSample): string {
  const text = (cell: unknown) => {
    const shown = cell === null ? 'null' : typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
    return shown.length > widestCell ? `${shown.slice(0, widestCell - 1)}…` : shown;
  };
  return textTable(
    [columns, ...rows.map((row) => row.map(text))],
    columns.map(() => 'left'),
  );
}
