import type { BuildSummary, CountRow } from '../src/protocol/build-view.ts';
import { counted, numberText, t } from '../src/protocol/translate.ts';

const total = (rows: readonly CountRow[]) => rows.reduce((sum, { count }) => sum + count, 0);

/** The one message at the end of a build. */
export function buildSentence({
  languages,
  skipped,
  nodes,
  edges,
  rules,
  syntaxProblems,
  milliseconds,
  messages,
}: BuildSummary): string {
  const files = languages.reduce((sum, each) => sum + each.files, 0);
  const parts = [
    t(
      'Code graph built in {0} s: {1}, {2}, {3}.',
      numberText(Number((milliseconds / 1000).toFixed(1))),
      counted(files, '{0} file', '{0} files'),
      counted(total(nodes), '{0} node', '{0} nodes'),
      counted(total(edges), '{0} edge', '{0} edges'),
    ),
  ];
  const troubles = [
    rules.failed > 0 ? counted(rules.failed, '{0} rule failed', '{0} rules failed') : '',
    rules.skipped > 0 ? counted(rules.skipped, '{0} rule skipped', '{0} rules skipped') : '',
    rules.fellBack > 0
      ? counted(rules.fellBack, '{0} rule fell back to the slower lane', '{0} rules fell back to the slower lane')
      : '',
    total(skipped) > 0 ? counted(total(skipped), '{0} file left out', '{0} files left out') : '',
    syntaxProblems > 0 ? counted(syntaxProblems, '{0} syntax problem', '{0} syntax problems') : '',
  ].filter(Boolean);
  if (troubles.length > 0) parts.push(`${troubles.join(', ')}.`);
  return [...parts, ...messages.slice(0, 2)].join(' ');
}
