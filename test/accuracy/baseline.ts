import type { SuiteRun } from './run-suite.ts';
import type { Ratio, Score } from './score.ts';

interface Figures {
  readonly recall: number;
  readonly precision?: number;
  readonly exact?: number;
}

/** The figures of an earlier run, by suite and kind of fact. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, Figures>>>>;

const share = ({ right, of }: Ratio): number => (of === 0 ? 1 : Math.round((right / of) * 10_000) / 10_000);

const figures = (score: Score): Figures => ({
  recall: share(score.recall),
  ...(score.precision && { precision: share(score.precision) }),
  ...(score.exact && { exact: share(score.exact) }),
});

export const newBaseline = (runs: readonly SuiteRun[]): Baseline =>
  Object.fromEntries(
    runs.map(({ suite, scores }) => [
      suite.name,
      Object.fromEntries(scores.map((score) => [score.kind, figures(score)])),
    ]),
  );

/** A sentence for each figure that is lower than it was. */
export function drops(runs: readonly SuiteRun[], baseline: Baseline): readonly string[] {
  return Object.entries(newBaseline(runs)).flatMap(([suite, kinds]) =>
    Object.entries(kinds).flatMap(([kind, now]) => {
      const before: Partial<Figures> = baseline[suite]?.[kind] ?? {};
      return (['recall', 'precision', 'exact'] as const)
        .filter((name) => (now[name] ?? 1) < (before[name] ?? 0))
        .map((name) => `${suite}: the ${name} of ${kind} dropped from ${before[name]} to ${now[name]}.`);
    }),
  );
}
