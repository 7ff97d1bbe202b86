import { textTable } from '../../src/cli/format/text-table.ts';
import type { SuiteRun } from './run-suite.ts';
import type { Finding, Ratio } from './score.ts';

const share = (ratio: Ratio | null | undefined): string =>
  ratio && ratio.of > 0 ? (ratio.right / ratio.of).toFixed(3) : '–';
const counts = (ratio: Ratio | undefined): string => (ratio ? `${ratio.right} of ${ratio.of}` : '–');

const columns = ['suite', 'kind', 'recall', 'precision', 'exact', 'sound', 'complete'];
/** What only calls in real code have. */
const groupColumns = ['one of', 'group'];
const words = ['unresolved, by reason', 'wrong, by rule'];

const hasGroups = (runs: readonly SuiteRun[]): boolean =>
  runs.some(({ scores }) => scores.some(({ groups }) => groups !== undefined));
const titles = (runs: readonly SuiteRun[]): readonly string[] => [
  ...columns,
  ...(hasGroups(runs) ? groupColumns : []),
  ...words,
];
const isFigure = (title: string): boolean => !words.includes(title) && title !== 'suite' && title !== 'kind';

function tableRows(runs: readonly SuiteRun[]): readonly (readonly string[])[] {
  return runs.flatMap(({ suite, scores, open }) =>
    scores.map((score, at) => [
      suite.name,
      score.kind,
      share(score.recall),
      share(score.precision),
      share(score.exact),
      counts(score.sound),
      counts(score.complete),
      ...(hasGroups(runs) ? [share(score.groups), score.groups?.size.toFixed(1) ?? '–'] : []),
      at > 0
        ? ''
        : Object.entries(open.reasons)
            .map(([reason, count]) => `${reason} ${((100 * count) / open.of).toFixed(1)} %`)
            .join(', '),
      Object.entries(score.rules)
        .filter(([, { right, of }]) => right < of)
        .map(([rule, { right, of }]) => `${rule} ${of - right} of ${of}`)
        .join(', '),
    ]),
  );
}

export const tableText = (runs: readonly SuiteRun[]): string =>
  textTable(
    [titles(runs), ...tableRows(runs)],
    titles(runs).map((title) => (isFigure(title) ? 'right' : 'left')),
  );

export const tableMarkdown = (runs: readonly SuiteRun[]): string =>
  [titles(runs), titles(runs).map((title) => (isFigure(title) ? '---:' : '---')), ...tableRows(runs)]
    .map((row) => `| ${row.join(' | ')} |\n`)
    .join('');

/** What is missing and wrong, with the lines of the sources. */
export function findingLines(runs: readonly SuiteRun[], most: number, only: string | undefined): readonly string[] {
  return runs.flatMap(({ suite, scores }) => {
    const texts = new Map(suite.files.map((file) => [`${file.case}\n${file.file}`, file.text.split('\n')]));
    const shown = ({ problem, certainty, case: name, file, line, text }: Finding): string => {
      const source = texts.get(`${name}\n${file}`)?.[(line ?? 0) - 1]?.trim() ?? '';
      return `${suite.name} ${problem}${certainty ? ` (${certainty})` : ''} ${name} ${file}:${line ?? ''}: ${text}\n    ${source}`;
    };
    return scores.flatMap(({ findings }) =>
      findings
        .filter((finding) => only === undefined || finding.case === only)
        .slice(0, most)
        .map(shown),
    );
  });
}

/** One object for tools: every score with its figures. */
export function jsonLine(runs: readonly SuiteRun[]): string {
  const figure = (ratio: Ratio | null | undefined) => (ratio && ratio.of > 0 ? ratio.right / ratio.of : null);
  return JSON.stringify({
    suites: runs.flatMap(({ suite, scores, open }) =>
      scores.map(({ kind, recall, precision, exact, sound, complete, groups, rules }) => ({
        suite: suite.name,
        kind,
        recall: figure(recall),
        precision: figure(precision),
        exact: figure(exact),
        facts: recall.of,
        ...(sound && { sound: sound.right, cases: sound.of }),
        ...(complete && { complete: complete.right }),
        ...(groups && { one_of: figure(groups), group: groups.size }),
        unresolved: Object.fromEntries(
          Object.entries(open.reasons).map(([reason, count]) => [reason, count / Math.max(1, open.of)]),
        ),
        rules,
      })),
    ),
  });
}
