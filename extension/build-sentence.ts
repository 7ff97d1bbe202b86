import type { BuildSummary, CountRow } from '../src/protocol/build-view.ts';
import { countText } from './count-text.ts';

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
    `Code graph built in ${(milliseconds / 1000).toFixed(1)} s: ${countText(files, 'file')}, ${countText(total(nodes), 'node')}, ${countText(total(edges), 'edge')}.`,
  ];
  const troubles = [
    rules.failed > 0 ? `${countText(rules.failed, 'rule')} failed` : '',
    rules.skipped > 0 ? `${countText(rules.skipped, 'rule')} skipped` : '',
    rules.fellBack > 0 ? `${countText(rules.fellBack, 'rule')} fell back to the slower lane` : '',
    total(skipped) > 0 ? `${countText(total(skipped), 'file')} left out` : '',
    syntaxProblems > 0 ? countText(syntaxProblems, 'syntax problem') : '',
  ].filter(Boolean);
  if (troubles.length > 0) parts.push(`${troubles.join(', ')}.`);
  return [...parts, ...messages.slice(0, 2)].join(' ');
}
