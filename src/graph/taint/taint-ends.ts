import { after } from '../flow/places.ts';
import type { Steps } from '../flow/step-store.ts';
import { walk } from '../flow/walk.ts';
import { filledEntries } from './callbacks.ts';
import type { Sink, Source } from './flow-model.ts';
import { type Barrier, guardedPlaces } from './guarded-places.ts';
import { isGiven } from './is-given.ts';
import { givenAs } from './library-steps.ts';
import { matchedCalls } from './matched-calls.ts';
import type { MatchedEntry } from './matched-entries.ts';
import type { ModelledFlow } from './modelled-flow.ts';
import { valuesGiven } from './values-given.ts';

export interface TaintSource {
  readonly title: string;
  readonly name: string;
  readonly isGuess: boolean;
  /** What it may do; null for all that takes any source. */
  readonly categories: readonly string[] | null;
  /** Whether it is an object of the workspace, which has methods of the workspace. */
  readonly isOwn: boolean;
}

/** Where values are followed. */
export interface TaintGround {
  readonly steps: Steps;
  /** See `foreignInstances`. */
  readonly instances: Uint8Array;
}

export interface TaintSink {
  readonly category: string;
  readonly name: string;
  readonly isGuess: boolean;
  readonly hasElements: boolean;
}

/** Where values come from outside, where they may do harm, and where they become harmless, by places. */
export interface TaintEnds {
  readonly sources: ReadonlyMap<number, TaintSource>;
  readonly sinks: ReadonlyMap<number, readonly TaintSink[]>;
  readonly barriers: ReadonlyMap<number, readonly Barrier[]>;
}

export function taintEnds(flow: ModelledFlow): TaintEnds {
  const ends = {
    sources: new Map<number, TaintSource>(),
    sinks: new Map<number, TaintSink[]>(),
    barriers: new Map<number, Barrier[]>(),
  };
  for (const match of flow.matched) {
    const { entry } = match;
    if (entry.part === 'sources' && !isHarmlessParameter(flow, entry.of, match.at))
      for (const at of producedAt(flow, match, entry.of)) ends.sources.set(at, sourceOf(entry.of, match));
    if (entry.part === 'sources' && entry.of.unlessTyped.length > 0)
      for (const [at, name] of harmlessFields(flow, entry.of, match.at))
        put(ends.barriers, at, { name, categories: null });
    if (entry.part === 'sanitizers')
      for (const at of answeredAt(flow, match))
        put(ends.barriers, at, { name: nameOf(match), categories: entry.of.categories });
    if (entry.part !== 'sinks' || isHarmless(flow, match)) continue;
    const { category, elements: hasElements } = entry.of;
    const sink = { category, name: nameOf(match), isGuess: match.isGuess, hasElements };
    for (const at of dangerousAt(flow, match)) put(ends.sinks, at, sink);
  }
  for (const [at, barrier] of guardedPlaces(flow)) put(ends.barriers, at, barrier);
  return ends;
}

function put<T>(lists: Map<number, T[]>, at: number, item: T): void {
  const list = lists.get(at);
  if (list) list.push(item);
  else lists.set(at, [item]);
}

const sourceOf = (entry: Source, match: MatchedEntry): TaintSource => ({
  title: entry.title,
  categories: entry.categories,
  isOwn: entry.function !== undefined,
  name: nameOf(match),
  isGuess: match.isGuess,
});

/** The name as a person would write it. */
const nameOf = ({ entry }: MatchedEntry): string => entry.label.replace(/\(\)$/, '');

/** A source is the value itself; for a function of the workspace it is what its calls answer with, or a parameter. */
function producedAt(flow: ModelledFlow, match: MatchedEntry, { parameter }: Source): readonly number[] {
  if (match.entry.of.function === undefined) return [match.at];
  if (parameter === null) return answeredAt(flow, match);
  const callback = { callable: match.at, isBound: flow.facts.isMethod(match.at) };
  return filledEntries(flow.facts, callback).slice(parameter, parameter + 1);
}

const answeredAt = (flow: ModelledFlow, match: MatchedEntry): readonly number[] =>
  match.entry.of.value === undefined ? matchedCalls(flow, match) : [match.at];

function dangerousAt(flow: ModelledFlow, match: MatchedEntry): readonly number[] {
  const { entry, at } = match;
  if (entry.part !== 'sinks') return [];
  if (entry.of.member !== undefined) return [at];
  return entry.of.arguments.flatMap((wanted): readonly number[] => {
    if (wanted === 'itself') return [at];
    if (wanted === 'assigned') return [flow.facts.givenTo(at) ?? after(at)];
    return matchedCalls(flow, match).flatMap((call) => valuesGiven(flow, call, wanted));
  });
}

/** Whether a parameter is declared to be what whoever calls the function makes of the value, or said to be where it is taken. */
function isHarmlessParameter(flow: ModelledFlow, source: Source, at: number): boolean {
  const { outside } = flow;
  const { unless, unlessTyped, unlessText } = source;
  if (outside.addressed.get(unlessText.join(' '))?.has(at)) return true;
  const decorators = unless.length === 0 ? [] : outside.decoratorsOf.all(at);
  if (decorators.some((call) => unless.some((condition) => isGiven(flow, call, condition)))) return true;
  const types = unlessTyped.length === 0 ? [] : outside.typesOf.all(at);
  return types.length > 0 && types.every((type) => typeAmong(flow, type, unlessTyped) !== undefined);
}

/** Reads of fields that whoever makes an instance of the class makes such values of. */
function* harmlessFields(
  flow: ModelledFlow,
  { unlessTyped }: Source,
  at: number,
): Generator<readonly [read: number, type: string]> {
  const classes = flow.outside.typesOf.all(at).flatMap((type) => flow.outside.definitions.all(type));
  for (const { type, reads } of classes.flatMap((each) => flow.outside.fieldsOf(each))) {
    const name = reads.length === 0 ? undefined : typeAmong(flow, type, unlessTyped);
    if (name !== undefined) for (const read of reads) yield [read, name];
  }
}

const typeAmong = ({ namesAt }: ModelledFlow, type: number, names: readonly string[]): string | undefined =>
  namesAt(type).find((name) => names.includes(name));

function isHarmless(flow: ModelledFlow, { entry, call }: MatchedEntry): boolean {
  if (entry.part !== 'sinks' || call === undefined) return false;
  const isSafe = entry.of.unless.some((condition) => isGiven(flow, call, condition));
  return isSafe || !isWhenever(flow, entry.of, call);
}

/** Whether one of the arguments that alone make a call dangerous is given, and is not false. */
function isWhenever(flow: ModelledFlow, { when }: Sink, call: number): boolean {
  if (when.length === 0) return true;
  return when.some(({ argument, member }) =>
    givenAs(flow.facts, flow.outside, call, argument)
      .flatMap((value) => (member === null ? [value] : membersOf(flow, value, member)))
      .some((value) => !flow.outside.falseValues.has(value)),
  );
}

/** What the objects that a value may be were given for a member where they are written out. */
function membersOf({ facts, outside, knownSteps }: ModelledFlow, value: number, member: string): readonly number[] {
  const token = outside.tokens.get(member);
  if (token === undefined) return [];
  const { visits } = walk(knownSteps, [value], { direction: 'backward', withDerived: false, mostStates: 1_000 });
  return visits.flatMap(({ at, path }) => (path.length === 0 ? facts.entriesOf(at, token) : []));
}
