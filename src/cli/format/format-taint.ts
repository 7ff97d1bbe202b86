import type { HarmlessSource, TaintAnswer } from '../../protocol/taint-view.ts';
import { cutLines, formatStep, formatStop } from './format-flow.ts';

/** Findings with the whole way of each value, and sources that get nowhere with where they stop. */
export function formatTaint({ findings, harmless, problems, absent, cut }: TaintAnswer): string {
  const found = findings.flatMap(({ category, source, sink, certainty, path }) => [
    `${category}: ${source} reaches ${sink} (${certainty})`,
    ...path.map((step) => `  ${formatStep(step)}`),
  ]);
  const none = findings.length === 0 ? ['Nothing was found.'] : [];
  const broken = problems.map(({ file, message }) => `The model ${file} is not used. ${message}`);
  const strange = absent.map((name) => `No function of the folder is called ${name}, of which a model speaks.`);
  const lines = [...found, ...none, ...harmless.flatMap(formatHarmless), ...broken, ...strange, ...cutLines(cut)];
  return lines.map((line) => `${line}\n`).join('');
}

const formatHarmless = ({ source, place, text, stops }: HarmlessSource): readonly string[] => [
  `harmless: ${source} gets to no sink`,
  `  ${formatStep({ kind: null, certainty: null, place, text })}`,
  ...stops.flatMap(formatStop),
];
