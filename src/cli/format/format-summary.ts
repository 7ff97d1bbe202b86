import { type UnresolvedReason, unresolvedReasons } from '../../model/certainty.ts';
import type { BuildSummary, CountRow } from '../../protocol/build-view.ts';
import { formatBytes } from './format-bytes.ts';
import { formatCount } from './format-count.ts';
import { formatDuration } from './format-duration.ts';
import { formatOutside } from './format-outside.ts';
import { formatShare } from './format-share.ts';
import { indent } from './indent.ts';
import { type Alignment, textTable } from './text-table.ts';

/** What a build did, for a person. */
export function formatSummary(summary: BuildSummary): string {
  const { rules, messages } = summary;
  const sections = [
    `Built the code graph of ${summary.folders.join(', ')} in ${formatDuration(summary.milliseconds)}.\n`,
    section('Files', filesTable(summary)),
    section('Left out', countTable(summary.skipped)),
    section('Nodes', countTable(summary.nodes, 'all')),
    section('Edges', countTable(summary.edges, 'all')),
    section(
      'Certainty of the edges, syntax tree not counted',
      table(certaintyRows(summary), ['left', 'right', 'right', 'left']),
    ),
    section('Indexes against the rules', formatOutside(summary.indexes)),
    section(
      'Rules',
      `${rules.run} run, ${rules.failed} failed, ${rules.skipped} skipped, ${rules.fellBack} fell back\n`,
    ),
    section(timeTitle(summary), timeTable(summary)),
    section('Memory', `${formatBytes(summary.peakMemoryBytes)} at most\n`),
    section('Stored in', `${summary.storage}\n`),
    section('Good to know', messages.map((message) => `${message}\n`).join('')),
  ];
  return sections.filter((text) => text !== '').join('\n');
}

/** Rules run side by side, so that the stages may add up to more than the whole. */
function timeTitle({ stages, milliseconds }: BuildSummary): string {
  const sum = stages.reduce((before, stage) => before + stage.milliseconds, 0);
  return sum > milliseconds ? 'Time, of stages that overlap' : 'Time';
}

const timeTable = ({ stages, milliseconds }: BuildSummary): string =>
  textTable(
    [...stages.map((each) => [each.stage, formatDuration(each.milliseconds)]), ['all', formatDuration(milliseconds)]],
    ['left', 'right'],
  );

/** How sure edges are, and below the last why they have no target. */
function certaintyRows({ certainty: rows, unresolved }: BuildSummary): readonly (readonly string[])[] {
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  return [
    ...rows.map(({ certainty, share, count }) => [certainty, formatShare(share), formatCount(count), '']),
    ...unresolved.map(({ name, count }) => [
      `  ${name}`,
      formatShare(count / all),
      formatCount(count),
      unresolvedReasons[name as UnresolvedReason],
    ]),
  ];
}

const section = (title: string, body: string): string => (body === '' ? '' : `${title}\n${indent(body)}`);

const table = (rows: readonly (readonly string[])[], alignments: readonly Alignment[]): string =>
  rows.length === 0 ? '' : textTable(rows, alignments);

function filesTable({ languages, syntaxProblems }: BuildSummary): string {
  const rows = languages.map(({ name, files, lines }) => [
    name,
    `${formatCount(files)} ${files === 1 ? 'file' : 'files'}`,
    `${formatCount(lines)} lines`,
  ]);
  const places = syntaxProblems === 1 ? 'place' : 'places';
  const problems =
    syntaxProblems === 0 ? '' : `${formatCount(syntaxProblems)} ${places} the parser did not understand\n`;
  return rows.length === 0
    ? 'none in a language the engine knows\n'
    : table(rows, ['left', 'right', 'right']) + problems;
}

function countTable(rows: readonly CountRow[], total?: string): string {
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  const lines = rows.map(({ name, count }) => [name, formatCount(count)]);
  if (total !== undefined) lines.push([total, formatCount(all)]);
  return table(lines, ['left', 'right']);
}
