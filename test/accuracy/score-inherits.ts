import type { Answer, InheritsAnswer } from './answers.ts';
import { groupBy } from './group-by.ts';
import type { Finding, Score } from './score.ts';
import type { InheritsFact, Suite } from './suite.ts';
import { Tally } from './tally.ts';

/** Supertypes of classes; the facts do not list all of them, so that nothing is wrong. */
export function scoreInherits(suite: Suite, answers: readonly Answer[]): Score | null {
  const facts = suite.facts.filter(
    (fact): fact is InheritsFact => fact.kind === 'inherits' && fact.super_defs.length > 0,
  );
  if (facts.length === 0) return null;
  const key = (at: { case: string; file: string; line: number }) => JSON.stringify([at.case, at.file, at.line]);
  const said = groupBy(
    answers.filter((answer): answer is InheritsAnswer => answer.kind === 'inherits'),
    key,
  );
  const recall = new Tally();
  const findings: Finding[] = [];
  for (const fact of facts) {
    const got = said.get(key(fact)) ?? [];
    const isHit = fact.super_defs.some(({ file, line }) =>
      got.some((answer) => answer.super.file === file && answer.super.line === line),
    );
    recall.add(isHit);
    if (isHit) continue;
    const text = `${fact.name} inherits ${fact.super_defs.map(({ file, line }) => `${file}:${line}`).join(' or ')}`;
    findings.push({ problem: 'missing', certainty: null, case: fact.case, file: fact.file, line: fact.line, text });
  }
  return { kind: 'inherits', recall: recall.ratio, precision: null, exact: null, rules: {}, findings };
}
