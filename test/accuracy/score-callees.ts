import type { Answer, CalleeAnswer } from './answers.ts';
import { groupBy } from './group-by.ts';
import type { Finding, Score } from './score.ts';
import type { CalleeFact, Suite } from './suite.ts';
import { Tallies, Tally } from './tally.ts';

/**
 * What is called at single places: recall of the declarations another tool names; of our answers called exact, how many it
 * names; of those that are one of several, in how many groups there is one it names, and how large the groups are. A class
 * stands for what runs when an instance of it is made, an overload signature for its implementation, a declaration in the
 * file that describes a script for what the script has under its name, and what is outside may
 * call what it is given.
 */
export function scoreCallees(suite: Suite, answers: readonly Answer[]): Score | null {
  const facts = suite.facts.filter((fact): fact is CalleeFact => fact.kind === 'callee');
  if (facts.length === 0) return null;
  const said = groupBy(
    answers.filter((answer): answer is CalleeAnswer => answer.kind === 'callee'),
    (answer) => place(answer),
  );
  const recall = new Tally();
  const precision = new Tally();
  const exact = new Tally();
  const groups = new Tally();
  let candidates = 0;
  const rules = new Tallies();
  const findings: Finding[] = [];
  for (const fact of facts) {
    const got = said.get(place(fact)) ?? [];
    const wanted = new Set(fact.expected_defs.map(spot));
    const isRight = (answer: CalleeAnswer) =>
      [answer.target, ...answer.created, ...answer.declarations].some((at) => wanted.has(spot(at)));
    const isHit = got.some(isRight);
    const finding = (problem: Finding['problem'], certainty: string | null): Finding => ({
      problem,
      certainty,
      case: fact.case,
      file: fact.file,
      line: fact.line,
      text: `${fact.name} calls ${[...wanted].join(' or ') || 'what is outside'}; got ${got.map(({ target, rule }) => `${spot(target)} by ${rule}`).join(', ') || 'nothing'}`,
    });
    if (wanted.size > 0) {
      recall.add(isHit);
      if (!isHit) findings.push(finding('missing', null));
    }
    const isHandedOver = wanted.size === 0 && got.every(({ rule }) => rule === 'value-call-targets');
    if (got.length === 0 || isHandedOver) continue;
    const [{ certainty, rule }] = got as [CalleeAnswer];
    precision.add(isHit);
    rules.add(rule, isHit);
    if (certainty === 'exact') exact.add(isHit);
    if (certainty === 'one_of') {
      groups.add(isHit);
      candidates += got.length;
    }
    if (!isHit) findings.push(finding('wrong', certainty));
  }
  return {
    kind: 'callee',
    recall: recall.ratio,
    precision: precision.ratio,
    exact: exact.ratio,
    groups: { ...groups.ratio, size: groups.of > 0 ? candidates / groups.of : 0 },
    rules: rules.ratios,
    findings,
  };
}

const place = (at: { case: string; file: string; line: number; col: number }): string =>
  JSON.stringify([at.case, at.file, at.line, at.col]);

const spot = ({ file, line }: { readonly file: string; readonly line: number }): string => `${file}:${line}`;
