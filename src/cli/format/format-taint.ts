import type { TaintAnswer } from '../../protocol/taint-view.ts';
import { cutLines, formatStep } from './format-flow.ts';

/** Findings with the whole way of each value. */
export function formatTaint({ findings, problems, cut }: TaintAnswer): string {
  const found = findings.flatMap(({ category, source, sink, certainty, path }) => [
    `${category}: ${source} reaches ${sink} (${certainty})`,
    ...path.map((step) => `  ${formatStep(step)}`),
  ]);
  const broken = problems.map(({ file, message }) => `${file} cannot be read: ${message}`);
  const none = findings.length === 0 ? ['Nothing was found.'] : [];
  return [...found, ...none, ...broken, ...cutLines(cut)].map((line) => `${line}\n`).join('');
}
