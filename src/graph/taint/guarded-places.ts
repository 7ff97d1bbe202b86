import { groupBy } from '../../model/group-by.ts';
import { walk } from '../flow/walk.ts';
import { isGiven } from './is-given.ts';
import { givenAs } from './library-steps.ts';
import type { MatchedEntry } from './matched-entries.ts';
import type { ModelledFlow } from './modelled-flow.ts';

/** Why a value is harmless from a place on. */
export interface Barrier {
  readonly name: string;
  /** For which sinks; null for all. */
  readonly categories: readonly string[] | null;
}

/** Uses of variables behind tests: those that models speak of, and whether the variable is among others. */
export function* guardedPlaces(flow: ModelledFlow): Generator<readonly [at: number, barrier: Barrier]> {
  const uses = groupBy(flow.outside.guardedUses, ({ test }) => test);
  for (const { at, test } of flow.outside.guardedUses)
    if (flow.facts.calleeOf(test) === undefined) yield [at, { name: 'in', categories: null }];
  for (const match of flow.matched) {
    const { entry } = match;
    if (entry.part !== 'guards') continue;
    const barrier = { name: entry.label, categories: entry.of.categories };
    for (const call of callsOf(flow, match)) {
      const tested = new Set(testedBy(flow, match, call));
      for (const use of uses.get(call) ?? [])
        if (use.outcome === entry.of.outcome && tested.has(use.tested)) yield [use.at, barrier];
    }
  }
}

const callsOf = ({ outside }: ModelledFlow, { entry, at, call }: MatchedEntry): readonly number[] =>
  entry.of.function === undefined ? (call === undefined ? [] : [call]) : outside.callers.all(at);

/** What a call tests; nothing where it is not given what makes it a test. */
function testedBy(flow: ModelledFlow, { entry }: MatchedEntry, call: number): readonly number[] {
  if (entry.part !== 'guards') return [];
  const { arguments: tested, given, pattern } = entry.of;
  const isSuch = given.every((condition) => isGiven(flow, call, condition));
  if (!isSuch || (pattern !== null && isOpenPattern(flow, valuesAt(flow, call, pattern)))) return [];
  return tested.flatMap((argument) => valuesAt(flow, call, argument));
}

function valuesAt({ facts, outside }: ModelledFlow, call: number, argument: number | string): readonly number[] {
  if (argument !== 'receiver') return givenAs(facts, outside, call, argument);
  const receiver = facts.receiverOf(call);
  return receiver === undefined ? [] : [receiver];
}

/** Whether one of the regular expressions that values may be matches anywhere in a text. */
function isOpenPattern({ outside, knownSteps }: ModelledFlow, values: readonly number[]): boolean {
  const { visits } = walk(knownSteps, values, { direction: 'backward', withDerived: false, mostStates: 1_000 });
  return visits.some(({ at, path }) => path.length === 0 && outside.openPatterns.has(at));
}
