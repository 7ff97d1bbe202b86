import type { Answer, DefAnswer } from './answers.ts';
import { groupBy } from './group-by.ts';
import type { Finding, Score } from './score.ts';
import type { DefFact, Place, Suite } from './suite.ts';
import { Tallies, Tally } from './tally.ts';

const identifier = /^(?:[@$#]?[\p{L}\p{Nl}_][\p{L}\p{N}\p{M}_$?!]*|[@$_][\p{L}\p{N}\p{M}_$?!]*)$/u;

/**
 * Definitions of identifiers: a fact is answered when an answer is a line it asks for; an answer is right when it is a line
 * the fact allows. A fact that allows none has only wrong answers.
 */
export function scoreDefs(suite: Suite, answers: readonly Answer[]): Score | null {
  const facts = suite.facts.filter((fact): fact is DefFact => fact.kind === 'def');
  if (facts.length === 0) return null;
  const said = groupBy(
    answers.filter((answer): answer is DefAnswer => answer.kind === 'def'),
    (answer) => place(answer),
  );
  const recall = new Tally();
  const precision = new Tally();
  const exact = new Tally();
  const rules = new Tallies();
  const findings: Finding[] = [];
  for (const fact of facts.filter(isAsked)) {
    const got = bySpot(said.get(place(fact)) ?? []);
    const allowed = new Set(fact.expected_defs.map(spot));
    const asked = fact.expected_defs.filter(({ role }) => role !== 'step').map(spot);
    const wanted = new Set(asked.length > 0 ? asked : allowed);
    const shown = `${fact.name} means ${[...wanted].join(' or ') || 'nothing'}; got ${[...got.keys()].join(', ') || 'nothing'}`;
    const finding = (problem: Finding['problem'], certainty: string | null): Finding => ({
      problem,
      certainty,
      case: fact.case,
      file: fact.file,
      line: fact.line,
      text: shown,
    });
    for (const [target, answer] of got) {
      precision.add(allowed.has(target));
      rules.add(answer.rule, allowed.has(target));
      if (answer.certainty === 'exact') exact.add(allowed.has(target));
      if (!allowed.has(target)) findings.push(finding('wrong', answer.certainty));
    }
    if (wanted.size === 0) continue;
    const isHit = [...got.keys()].some((target) => wanted.has(target));
    recall.add(isHit);
    if (!isHit) findings.push(finding('missing', null));
  }
  return {
    kind: 'def',
    recall: recall.ratio,
    precision: precision.ratio,
    exact: exact.ratio,
    rules: rules.ratios,
    findings,
  };
}

const place = (at: { case: string; file: string; line: number; col: number }): string =>
  JSON.stringify([at.case, at.file, at.line, at.col]);

const spot = ({ file, line }: Place): string => `${file}:${line}`;

const isAsked = (fact: DefFact): boolean =>
  !(fact.known_failure || fact.implicit || fact.external || fact.unresolved || fact.self) && identifier.test(fact.name);

/** Answers by the line they name; an exact one stands for its line. */
function bySpot(answers: readonly DefAnswer[]): ReadonlyMap<string, DefAnswer> {
  const found = new Map<string, DefAnswer>();
  for (const answer of answers) {
    for (const target of answer.defs) {
      const known = found.get(spot(target));
      if (!known || answer.certainty === 'exact') found.set(spot(target), answer);
    }
  }
  return found;
}
