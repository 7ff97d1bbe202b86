import { groupBy } from '../../model/group-by.ts';
import type { FlowFacts } from '../flow/flow-facts.ts';
import { nodeBehind } from '../flow/places.ts';
import { walk } from '../flow/walk.ts';
import { isGiven } from './is-given.ts';
import { matchedCalls } from './matched-calls.ts';
import type { MatchedEntry } from './matched-entries.ts';
import type { ModelledFlow } from './modelled-flow.ts';
import type { GuardedUse } from './outside-facts.ts';
import { valuesGiven } from './values-given.ts';

/** Why a value is harmless from a place on. */
export interface Barrier {
  readonly name: string;
  /** For which sinks; null for all. */
  readonly categories: readonly string[] | null;
}

/** Reads behind tests of the same variable or member: those that models speak of, and whether it is among others. */
export function* guardedPlaces(flow: ModelledFlow): Generator<readonly [at: number, barrier: Barrier]> {
  const uses = groupBy(flow.outside.guardedUses, ({ test }) => test);
  for (const [test, all] of uses)
    if (flow.facts.calleeOf(test) === undefined)
      for (const at of readsBehind(flow, nodeBehind(test), all)) yield [at, { name: 'in', categories: null }];
  for (const match of flow.matched) {
    const { entry } = match;
    if (entry.part !== 'guards') continue;
    const barrier = { name: entry.label, categories: entry.of.categories };
    for (const call of matchedCalls(flow, match)) {
      const behind = (uses.get(call) ?? []).filter(({ outcome }) => outcome === entry.of.outcome);
      if (behind.length === 0) continue;
      for (const value of testedBy(flow, match, call))
        for (const at of readsBehind(flow, value, behind)) yield [at, barrier];
    }
  }
}

/** The places where what was tested is read again, from uses of the variable it begins with. */
function* readsBehind(
  { facts, outside }: ModelledFlow,
  tested: number,
  uses: readonly GuardedUse[],
): Generator<number> {
  const path = accessPath(facts, tested);
  for (const use of uses) {
    if (use.tested !== path?.root) continue;
    let places: readonly number[] = [use.at];
    for (const token of path.tokens)
      places = places.flatMap((object) =>
        facts.accessesOf(object).flatMap((each) => (each.token === token ? each.at : [])),
      );
    for (const at of places) if (!outside.writtenMembers.has(at)) yield at;
  }
}

const longestPath = 3;

/** What a member is read from, and under which names; null where a name is not written out. */
function accessPath(facts: FlowFacts, value: number): { readonly root: number; readonly tokens: number[] } | null {
  const tokens: number[] = [];
  let root = value;
  for (let object = facts.objectOf(root); object !== undefined; object = facts.objectOf(root)) {
    const token = facts.accessesOf(object).find(({ at }) => at === root)?.token ?? -1;
    if (token < 0 || tokens.length === longestPath) return null;
    tokens.unshift(token);
    root = object;
  }
  return { root, tokens };
}

/** What a call tests; nothing where it is not given what makes it a test. */
function testedBy(flow: ModelledFlow, { entry }: MatchedEntry, call: number): readonly number[] {
  if (entry.part !== 'guards') return [];
  const { arguments: tested, given, pattern } = entry.of;
  const isSuch = given.every((condition) => isGiven(flow, call, condition));
  if (!isSuch || (pattern !== null && isOpenPattern(flow, valuesGiven(flow, call, pattern)))) return [];
  return tested.flatMap((argument) => valuesGiven(flow, call, argument));
}

/** Whether one of the regular expressions that values may be matches anywhere in a text. */
function isOpenPattern({ outside, knownSteps }: ModelledFlow, values: readonly number[]): boolean {
  const { visits } = walk(knownSteps, values, { direction: 'backward', withDerived: false, mostStates: 1_000 });
  return visits.some(({ at, path }) => path.length === 0 && outside.openPatterns.has(at));
}
