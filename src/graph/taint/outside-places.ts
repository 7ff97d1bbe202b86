import type { FlowFacts } from '../flow/flow-facts.ts';
import type { Steps } from '../flow/step-store.ts';
import { walk } from '../flow/walk.ts';
import { type Callback, callbacksAt, filledEntries } from './callbacks.ts';
import { loadsFrom } from './loads-from.ts';
import type { ModelIndex, NameNode } from './model-index.ts';
import { partsOf } from './names-of.ts';
import type { OutsideFacts } from './outside-facts.ts';

/** Which values of outside the workspace, of those that models speak of, are at which places. */
export interface OutsidePlaces {
  readonly places: ReadonlyMap<NameNode, ReadonlySet<number>>;
  /** How many of them get to so many places that those far away were not looked at. */
  readonly cut: number;
}

/**
 * A value keeps its name wherever it flows: through variables, fields, arguments. What is read from it, what it answers with
 * when called and what it calls back with have longer names. Names of which no model speaks are not followed.
 */
export function outsidePlaces(steps: Steps, facts: FlowFacts, outside: OutsideFacts, index: ModelIndex): OutsidePlaces {
  const found = new Map<NameNode, Set<number>>();
  const waiting = new Map<NameNode, number[]>();
  const cut = new Set<NameNode>();
  const add = (node: NameNode | null | undefined, at: number): void => {
    if (!node || found.get(node)?.has(at)) return;
    const starts = waiting.get(node);
    if (starts) starts.push(at);
    else waiting.set(node, [at]);
  };
  for (const { at, name } of [...outside.names, ...outside.modules]) add(rootOf(index, name), facts.wholeOf(at));
  for (let next = first(waiting); next; next = first(waiting)) {
    const [node, starts] = next;
    waiting.delete(node);
    const places = found.get(node) ?? new Set<number>();
    found.set(node, places);
    const { ends, isCut } = reached(steps, starts, node);
    if (isCut) cut.add(node);
    for (const at of ends) {
      if (places.has(at)) continue;
      places.add(at);
      for (const each of outside.derived.all(at)) add(node, each);
      if (node.next.size > 0) addLonger({ steps, facts, outside }, node, at, add);
    }
  }
  return { places: found, cut: cut.size };
}

function rootOf(index: ModelIndex, name: string): NameNode | null {
  try {
    return index.find(partsOf(name));
  } catch {
    return null; // The name is none that a model could be about.
  }
}

const first = <K, V>(map: ReadonlyMap<K, V>): [K, V] | undefined => map.entries().next().value;

/** A name is looked for where it gets first; far away it is mostly one of many values that may be there. */
const mostStates = 20_000;

/** Where the values are as they are. What has no longer name and no entry of its own is not followed. */
function reached(steps: Steps, starts: readonly number[], node: NameNode) {
  if (node.next.size === 0 && node.entries.every(({ part }) => part === 'sources'))
    return { ends: starts, isCut: false };
  const { visits, cut } = walk(steps, starts, { direction: 'forward', withDerived: false, mostStates });
  return { ends: visits.filter(({ path }) => path.length === 0).map(({ at }) => at), isCut: cut.states > 0 };
}

type Add = (node: NameNode | undefined, at: number) => void;

interface Surroundings {
  readonly steps: Steps;
  readonly facts: FlowFacts;
  readonly outside: OutsideFacts;
}

function addLonger({ steps, facts, outside }: Surroundings, { next }: NameNode, at: number, add: Add): void {
  const nextOf = (part: number) => next.get(outside.texts.get(part) ?? '');
  // What is given a value is no load, but has a name.
  for (const access of facts.accessesOf(at)) add(nextOf(access.token), access.at);
  for (const load of loadsFrom(steps, at)) {
    add(nextOf(load.part), load.at);
    add(next.get('[*]'), load.at);
  }
  const call = facts.callOf(at);
  if (call !== undefined) add(next.get('()'), call);
  for (const name of outside.typed.all(at)) {
    add(next.get('()'), name);
    add(next.get('(:)'), name);
  }
  for (const entry of outside.decoratedParameters.all(at)) add(next.get('(@)'), entry);
  for (const { at: method, name } of outside.derivedMethods(at)) add(next.get(`:${name}`), method);
  for (const text of textsOfCallbacks(next))
    for (const callback of calledBack(facts, outside, { at, call, text })) {
      for (const result of facts.resultsOf(callback.callable)) add(next.get(`(${text}=>)`), result);
      for (const [position, entry] of filledEntries(facts, callback).entries()) {
        add(next.get(`(${text}=>${position})`), entry);
        add(next.get(`(${text}=>*)`), entry);
      }
    }
}

/** What names say of functions that are called back; empty for any of them. */
const textsOfCallbacks = (next: NameNode['next']): ReadonlySet<string> =>
  new Set([...next.keys()].flatMap((part) => /^\(([\w$-]*)=>/.exec(part)?.[1] ?? []));

interface Caller {
  readonly at: number;
  readonly call: number | undefined;
  readonly text: string;
}

/**
 * The function that is at a place, those it decorates, those that are assigned to it and those that are given to a call of what
 * is there; with a text, those given to a call behind that text, or in an object under that name.
 */
function calledBack(facts: FlowFacts, outside: OutsideFacts, { at, call, text }: Caller): readonly Callback[] {
  const given = (call === undefined ? [] : facts.argumentsOf(call)).map(({ value }) => value);
  const callbacks = (values: readonly number[]) =>
    values.flatMap((value) => callbacksAt(facts, outside.definitions, value));
  if (text !== '') {
    const token = outside.tokens.get(text) ?? -1;
    const isSaid = given[0] !== undefined && facts.keyAt(given[0]) === token;
    return callbacks([...(isSaid ? given : []), ...given.flatMap((value) => facts.entriesOf(value, token))]);
  }
  const assigned = facts.givenTo(at);
  return [
    { callable: at, isBound: false },
    ...outside.decorated.all(at).map((callable) => ({ callable, isBound: false })),
    ...callbacks(assigned === undefined ? given : [...given, assigned]),
  ];
}
