import type { Answer, FlowAnswer } from './answers.ts';
import type { Finding, Score } from './score.ts';
import type { FlowFact, Suite } from './suite.ts';
import { Tally } from './tally.ts';

/** Values that must reach a place, and those that must not; answers about other places are not judged. */
export function scoreFlows(suite: Suite, answers: readonly Answer[]): Score | null {
  const facts = suite.facts.filter((fact): fact is FlowFact => fact.kind === 'flow');
  if (facts.length === 0) return null;
  const said = answers.filter((answer): answer is FlowAnswer => answer.kind === 'flow');
  const [recall, precision] = [new Tally(), new Tally()];
  const findings: Finding[] = [];
  for (const fact of facts) {
    const isSaid = said.some((answer) => isAbout(answer, fact));
    if (fact.expected) recall.add(isSaid);
    if (isSaid) precision.add(fact.expected);
    if (isSaid === fact.expected) continue;
    const text = `${fact.source?.text ?? 'a source'} of line ${fact.source?.line ?? '?'} reaches ${fact.sink.text ?? fact.sink.line}`;
    findings.push({
      problem: fact.expected ? 'missing' : 'wrong',
      certainty: null,
      case: fact.case,
      file: fact.file,
      line: fact.sink.line,
      text,
    });
  }
  return { kind: 'flow', recall: recall.ratio, precision: precision.ratio, exact: null, rules: {}, findings };
}

const isAbout = (answer: FlowAnswer, { case: name, file, source, sink }: FlowFact): boolean =>
  answer.case === name &&
  answer.file === file &&
  answer.sink.line === sink.line &&
  (!source || (answer.source.line === source.line && answer.source.file === (source.file ?? file)));
