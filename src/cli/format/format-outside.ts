import { agreements, disagreements, disagreementsOf, type OutsideReport } from '../../protocol/outside-view.ts';
import { formatCount } from './format-count.ts';

/** What the indexes of a build say against the rules, a line for each. */
export const formatOutside = (reports: readonly OutsideReport[]): string =>
  reports.map((report) => `${[headOf(report), verdictOf(report)].filter(Boolean).join(': ')}\n`).join('');

function headOf({ source, tool, documents, used }: OutsideReport): string {
  const by = tool === '' ? '' : ` (${tool})`;
  return `${source}${by}, ${formatCount(used)} of ${formatCount(documents)} documents`;
}

function verdictOf(report: OutsideReport): string {
  if (report.problem !== null) return report.problem;
  const kinds = disagreementsOf(report).map(({ name, count }) => `${formatCount(count)} ${name}`);
  const differ = kinds.length === 0 ? '' : ` (${kinds.join(', ')})`;
  return `${formatCount(agreements(report))} names agree, ${formatCount(disagreements(report))} differ${differ}`;
}
