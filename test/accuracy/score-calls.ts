import type { Answer, CallAnswer } from './answers.ts';
import { groupBy } from './group-by.ts';
import type { Finding, Score } from './score.ts';
import type { CallEnd, CallFact, CaseFact, Suite } from './suite.ts';
import { Tallies, Tally } from './tally.ts';

interface Located extends CallFact {
  readonly caller_loc: CallEnd;
  readonly callee_loc: CallEnd;
}

/**
 * Calls from function to function, by the lines of their declarations. Only cases that list every edge say what is wrong;
 * calling a class without a constructor of its own calls no function.
 */
export function scoreCalls(suite: Suite, answers: readonly Answer[]): Score | null {
  const facts = suite.facts.filter((fact): fact is CallFact => fact.kind === 'call').filter(isLocated);
  if (facts.length === 0) return null;
  const said = groupBy(
    answers.filter((answer): answer is CallAnswer => answer.kind === 'call'),
    (answer) => answer.case,
  );
  const factsByCase = groupBy(facts, (fact) => fact.case);
  const tallies = { recall: new Tally(), precision: new Tally(), exact: new Tally() };
  const sound = new Tally();
  const complete = new Tally();
  const rules = new Tallies();
  const findings: Finding[] = [];
  for (const { case: name, closed_world } of suite.facts.filter((fact): fact is CaseFact => fact.kind === 'case')) {
    const own = factsByCase.get(name) ?? [];
    if (own.length === 0 && !closed_world) continue;
    const wanted = new Map(own.map((fact) => [edge(end(fact.caller_loc), end(fact.callee_loc)), fact]));
    const got = edgesOf(said.get(name) ?? [], own, wanted);
    const fromModules = new Set([...got.keys()].map((pair) => pair.split(arrow)).flatMap(calleeOfModule));
    const isHit = (wish: string, fact: Located) =>
      got.has(wish) || (isAnyModule(fact.caller_loc) && fromModules.has(end(fact.callee_loc)));
    let hits = 0;
    for (const [wish, fact] of wanted) {
      tallies.recall.add(isHit(wish, fact));
      if (isHit(wish, fact)) hits++;
      else findings.push(missing(fact));
    }
    sound.add(hits === wanted.size);
    if (!closed_world) continue;
    for (const [pair, answer] of got) {
      tallies.precision.add(wanted.has(pair));
      rules.add(answer.rule, wanted.has(pair));
      if (answer.certainty === 'exact') tallies.exact.add(wanted.has(pair));
      if (!wanted.has(pair)) findings.push(wrong(name, pair, answer));
    }
    complete.add([...got.keys()].every((pair) => wanted.has(pair)));
  }
  const isClosed = tallies.precision.of > 0;
  return {
    kind: 'call',
    recall: tallies.recall.ratio,
    precision: isClosed ? tallies.precision.ratio : null,
    exact: isClosed ? tallies.exact.ratio : null,
    sound: sound.ratio,
    ...(isClosed && { complete: complete.ratio }),
    rules: rules.ratios,
    findings,
  };
}

const isLocated = (fact: CallFact): fact is Located => fact.caller_loc !== null && fact.callee_loc !== null;

const isModule = (at: CallEnd): boolean => at.module === true || at.kind === 'module' || at.line === null;
const isAnyModule = (at: CallEnd): boolean => isModule(at) && at.file === null;
const end = (at: CallEnd): string => `${at.file ?? ''}:${isModule(at) ? 'module' : at.line}`;
const arrow = ' -> ';
const edge = (caller: string, callee: string): string => `${caller}${arrow}${callee}`;
const calleeOfModule = ([caller, callee]: readonly string[]): readonly string[] =>
  callee !== undefined && caller?.endsWith(':module') ? [callee] : [];

/** Other lines a declaration may be said to stand on, with the line the suite gives it. */
function otherLines(facts: readonly Located[]): ReadonlyMap<string, string> {
  const ends = facts.flatMap((fact) => [fact.caller_loc, fact.callee_loc]);
  return new Map(ends.flatMap((at) => (at.alt_lines ?? []).map((line) => [`${at.file ?? ''}:${line}`, end(at)])));
}

function edgesOf(
  answers: readonly CallAnswer[],
  facts: readonly Located[],
  wanted: ReadonlyMap<string, Located>,
): ReadonlyMap<string, CallAnswer> {
  const lines = otherLines(facts);
  const known = (at: CallEnd): string => lines.get(end(at)) ?? end(at);
  const edges = new Map<string, CallAnswer>();
  for (const answer of answers) {
    if (answer.callee.line === null) continue;
    const callee = known(answer.callee);
    const direct = edge(known(answer.caller), callee);
    const accepted = [direct, ...answer.caller_alt.map((at) => edge(known(at), callee))].find((pair) =>
      wanted.has(pair),
    );
    if (accepted === undefined && answer.callee.kind === 'class') continue;
    const pair = accepted ?? direct;
    if (!edges.has(pair) || answer.certainty === 'exact') edges.set(pair, answer);
  }
  return edges;
}

const missing = (fact: Located): Finding => ({
  problem: 'missing',
  certainty: null,
  case: fact.case,
  file: fact.caller_loc.file,
  line: fact.caller_loc.line,
  text: `${fact.caller_qualified_name} (${end(fact.caller_loc)}) calls ${fact.callee_qualified_name} (${end(fact.callee_loc)})`,
});

const wrong = (name: string, pair: string, answer: CallAnswer): Finding => ({
  problem: 'wrong',
  certainty: answer.certainty,
  case: name,
  file: answer.site.file,
  line: answer.site.line,
  text: `${pair} by ${answer.rule}`,
});
