import type { Answer, ArcsAnswer } from './answers.ts';
import type { Finding, Score } from './score.ts';
import type { BranchesFact, Suite } from './suite.ts';
import { Tally } from './tally.ts';

type Arc = readonly [number, number];

/** Arcs of lines from which control may go to more than one line. */
export function scoreArcs(suite: Suite, answers: readonly Answer[]): Score | null {
  const facts = suite.facts.filter((fact): fact is BranchesFact => fact.kind === 'cfg_branches');
  if (facts.length === 0) return null;
  const said = new Map(
    answers
      .filter((answer): answer is ArcsAnswer => answer.kind === 'cfg')
      .map((answer) => [JSON.stringify([answer.case, answer.file]), answer.arcs] as const),
  );
  const [recall, precision] = [new Tally(), new Tally()];
  const findings: Finding[] = [];
  for (const fact of facts) {
    const got = said.get(JSON.stringify([fact.case, fact.file])) ?? [];
    const wanted = fact.branches.map(withEnd);
    const branching = got.filter(([from]) => got.filter(([other]) => other === from).length > 1);
    for (const arc of wanted) {
      const isHit = has(got, arc);
      recall.add(isHit);
      if (!isHit) findings.push(finding(fact, arc, 'missing'));
    }
    for (const arc of branching) {
      const isRight = has(wanted, arc);
      precision.add(isRight);
      if (!isRight) findings.push(finding(fact, arc, 'wrong'));
    }
  }
  return { kind: 'cfg', recall: recall.ratio, precision: precision.ratio, exact: null, rules: {}, findings };
}

const has = (arcs: readonly Arc[], [from, to]: Arc): boolean => arcs.some(([a, b]) => a === from && b === to);

/** The end of a unit is -1, whichever unit it is. */
const withEnd = ([from, to]: Arc): Arc => [from, to > 0 ? to : -1];

const finding = ({ case: name, file }: BranchesFact, [from, to]: Arc, problem: Finding['problem']): Finding => ({
  problem,
  certainty: null,
  case: name,
  file,
  line: from,
  text: `${from} → ${to < 0 ? 'end' : to}`,
});
