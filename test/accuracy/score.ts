import type { Answer } from './answers.ts';
import { scoreArcs } from './score-arcs.ts';
import { scoreCallees } from './score-callees.ts';
import { scoreCalls } from './score-calls.ts';
import { scoreDefs } from './score-defs.ts';
import { scoreFlows } from './score-flows.ts';
import { scoreInherits } from './score-inherits.ts';
import type { Suite } from './suite.ts';

/** An answer key and what was said about it, in words, for a list of what to look at. */
export interface Finding {
  readonly problem: 'missing' | 'wrong';
  readonly certainty: string | null;
  readonly case: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly text: string;
}

export interface Ratio {
  readonly right: number;
  readonly of: number;
}

/** How the answers of one kind compare with the facts of a suite. */
export interface Score {
  readonly kind: 'def' | 'call' | 'callee' | 'inherits' | 'flow' | 'cfg';
  /** Facts that are answered, of all. */
  readonly recall: Ratio;
  /** Answers that are right, of those about the facts; null when the suite does not say what is wrong. */
  readonly precision: Ratio | null;
  /** The same of the answers called exact. */
  readonly exact: Ratio | null;
  /** Cases whose facts are all answered, and those without a wrong answer; for calls. */
  readonly sound?: Ratio;
  readonly complete?: Ratio;
  /** Of the answers that name several targets, those with the right one among them, and how many they name; for callees. */
  readonly groups?: Ratio & { readonly size: number };
  /** Right answers by rule. */
  readonly rules: Readonly<Record<string, Ratio>>;
  readonly findings: readonly Finding[];
}

/** Scores of the kinds of facts a suite has; equal to those of the script that comes with the suites. */
export function score(suite: Suite, answers: readonly Answer[]): readonly Score[] {
  return [scoreDefs, scoreCalls, scoreCallees, scoreInherits, scoreFlows, scoreArcs].flatMap(
    (scorer) => scorer(suite, answers) ?? [],
  );
}
