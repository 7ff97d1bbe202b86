import type { FlowFacts } from '../flow/flow-facts.ts';
import { anyPart, eachPart, keyPart, partAt, rejectedPart, returnedPart } from '../flow/parts.ts';
import { after, between, cell, nodeBehind } from '../flow/places.ts';
import { StepStore, type Steps, stepEffect } from '../flow/step-store.ts';
import type { Visit } from '../flow/visit.ts';
import { walk } from '../flow/walk.ts';
import type { CallPoint, OwnPart, PointPart } from './call-point.ts';
import { type Callback, callbacksAt, filledEntries } from './callbacks.ts';
import type { LibraryStep } from './flow-model.ts';
import type { MatchedEntry } from './matched-entries.ts';
import type { OutsideFacts } from './outside-facts.ts';

/** A place at a call where a value is taken from or handed to, and whether that place is inside a function called back. */
interface End {
  readonly at: number;
  readonly isInside: boolean;
}

const ownParts = { each: eachPart, key: keyPart, returned: returnedPart, rejected: rejectedPart } as const;

/** What happens on the way from one end to another: parts are taken or lost first, and given at last. */
interface Way {
  readonly call: number;
  readonly first: readonly (readonly [effect: number, part: number])[];
  readonly given: readonly number[];
  readonly keeps: boolean;
  readonly certainty: 'exact' | 'heuristic';
}

interface LibrarySteps {
  readonly steps: StepStore;
  /** How many places between are taken. */
  readonly count: number;
}

/** Steps through calls of what lies outside the workspace, as models say. */
export function librarySteps(
  facts: FlowFacts,
  outside: OutsideFacts,
  matched: readonly MatchedEntry[],
  known: Steps,
): LibrarySteps {
  const writer = new StepWriter(facts, outside, known);
  for (const { entry, call, isGuess } of matched)
    if (entry.part === 'steps' && call !== undefined) writer.add(entry.of, call, isGuess);
  writer.steps.index();
  return writer;
}

class StepWriter {
  readonly steps: StepStore;
  count = 0;

  constructor(
    private readonly facts: FlowFacts,
    private readonly outside: OutsideFacts,
    private readonly known: Steps,
  ) {
    this.steps = new StepStore(known.numbers);
  }

  add(step: LibraryStep, call: number, isGuess: boolean): void {
    if (step.unlessKnown !== null && this.isKnownAt(step.unlessKnown, call)) return;
    // What a function does that nobody knows is a guess.
    const isUnsure = isGuess || (step.unlessKnown !== null && this.argumentValues(step.unlessKnown, call).length > 0);
    if (step.from.at !== 'keywords') this.addFrom(step, call, isUnsure, this.ends(step.from, call, false), -1);
    else
      for (const { kind, value, token } of this.facts.argumentsOf(call))
        if (kind === 'keyword') this.addFrom(step, call, isUnsure, [{ at: value, isInside: false }], token);
  }

  /** `keyword` is the token of the name of an argument, where the values are of one. */
  private addFrom(step: LibraryStep, call: number, isGuess: boolean, sources: readonly End[], keyword: number): void {
    const { from, to, keeps, withoutKeywords, withoutLater } = step;
    const taken = this.partsOf(from.parts, call, keyword, 0);
    if (!taken) return;
    const lost = this.lostAt(call, withoutKeywords);
    const loads = taken.map((part) => [stepEffect.load, part] as const);
    const certainty = isGuess ? 'heuristic' : 'exact';
    for (const [position, source] of sources.entries()) {
      const given = this.partsOf(to.parts, call, keyword, position);
      if (!given || this.addPairs(step, call, source)) continue;
      const first = [...loads, ...lost, ...(withoutLater ? this.lostLater(call, source.at) : [])];
      for (const target of this.ends(to, call, true))
        this.addWay(source, target, { call, first, given, keeps, certainty });
      if (to.at === 'result' && given.length === 0 && keeps && !source.isInside) this.putBack(call, taken, source.at);
    }
  }

  private addWay(source: End, target: End, { call, first, given, keeps, certainty }: Way): void {
    let at = source.at;
    const go = (next: number, effect: number, detail: number): void => {
      this.steps.add(at, next, 'library', certainty, effect as 0, detail);
      at = next;
    };
    if (source.isInside) go(this.between(), stepEffect.leave, call);
    for (const [effect, part] of first) go(this.between(), effect, part);
    if (!keeps) {
      const made = this.between();
      this.steps.add(at, made, 'operand', certainty);
      at = made;
    }
    for (const part of given.toReversed()) go(this.between(), stepEffect.store, part);
    go(target.at, target.isInside ? stepEffect.enter : stepEffect.none, target.isInside ? call : -1);
  }

  /** Parts with the names of keyword arguments, which others replace. */
  private lostAt(call: number, withoutKeywords: boolean): readonly (readonly [effect: number, part: number])[] {
    if (!withoutKeywords) return [];
    const given = this.facts.argumentsOf(call).filter(({ kind }) => kind === 'keyword');
    return given.map(({ token }) => [stepEffect.except, token] as const);
  }

  /** Parts that arguments behind one are written out with. */
  private lostLater(call: number, value: number): readonly (readonly [effect: number, part: number])[] {
    const given = this.facts.argumentsOf(call);
    const behind = given.slice(given.findIndex((each) => each.value === value) + 1);
    const later = behind.flatMap((each) => (each.kind === 'plain' ? this.facts.writtenParts(each.value) : []));
    return later.map((part) => [stepEffect.except, part] as const);
  }

  /** What a part of a value is given afterwards is given to a part of that value. */
  private putBack(call: number, taken: readonly number[], whole: number): void {
    if (taken.length === 0) return;
    let at = after(call);
    for (const [inside, part] of taken.toReversed().entries()) {
      const next = inside === taken.length - 1 ? after(whole) : this.between();
      this.steps.add(at, next, 'library', 'one_of', stepEffect.store, part);
      at = next;
    }
  }

  private between(): number {
    return between(this.count++);
  }

  private ends({ at, argument, parameter, given }: CallPoint, call: number, isTarget: boolean): readonly End[] {
    if (at === 'result') return [{ at: call, isInside: false }];
    if (at === 'receiver') return outer(this.facts.receiverOf(call), isTarget);
    if (at === 'origin') return this.originsOf(call).map((origin) => ({ at: origin, isInside: false }));
    if (at === 'spread') return spreadIn(this.facts, call).map((inside) => ({ at: inside, isInside: false }));
    const values = this.argumentValues(argument, call);
    if (at === 'argument') return values.flatMap((value) => outer(value, isTarget));
    return this.callbacks(values, call)
      .flatMap((callback) =>
        at === 'given'
          ? this.givenTo(filledEntries(this.facts, callback)[parameter], given)
          : at === 'parameter'
            ? filledEntries(this.facts, callback).slice(parameter, parameter + 1)
            : at === 'thrown'
              ? [cell(callback.callable)]
              : this.facts.resultsOf(callback.callable),
      )
      .map((inside) => ({ at: inside, isInside: true }));
  }

  /** Calls whose result has what is called as a part. */
  private originsOf(call: number): readonly number[] {
    const callee = this.facts.calleeOf(call);
    if (callee === undefined) return [];
    const { visits } = walk(this.known, [callee], { direction: 'backward', withDerived: false, mostStates: 1_000 });
    const isOrigin = ({ at, path }: Visit) => path.length === 1 && this.facts.calleeOf(at) !== undefined;
    return visits.filter(isOrigin).map(({ at }) => at);
  }

  /** The functions that are given; where no expression says which, those that the call is known to call. */
  private callbacks(values: readonly number[], call: number): readonly Callback[] {
    const { facts, outside } = this;
    const found = values.flatMap((value) => callbacksAt(facts, outside.definitions, value));
    if (values.length !== 1 || found.some(({ callable }) => outside.callables.has(callable))) return found;
    return facts.handedTo(call).map((callable) => ({ callable, isBound: facts.isMethod(callable) }));
  }

  /** Whether an argument is a function of the workspace. */
  private isKnownAt(position: number, call: number): boolean {
    const functions = this.callbacks(this.argumentValues(position, call), call);
    return functions.some(({ callable }) => this.outside.callables.has(callable));
  }

  /** What calls of a value give as an argument, wherever the value goes. */
  private givenTo(entry: number | undefined, position: number): readonly number[] {
    if (entry === undefined) return [];
    const { visits } = walk(this.known, [entry], { direction: 'forward', withDerived: false });
    const calls = visits.flatMap(({ at, path }) => (path.length === 0 ? (this.facts.callOf(at) ?? []) : []));
    return [...new Set(calls)].flatMap((call) => givenAs(this.facts, this.outside, call, position));
  }

  private argumentValues(wanted: number | string, call: number): readonly number[] {
    return givenAs(this.facts, this.outside, call, wanted);
  }

  /** `position`: of the value among those of all arguments. Null when the value of an argument would have to be known and is not. */
  private partsOf(
    parts: readonly PointPart[],
    call: number,
    keyword: number,
    position: number,
  ): readonly number[] | null {
    const numbers = parts.map((part) => {
      if (part === '*') return anyPart;
      if (typeof part === 'number') return partAt(part);
      if (typeof part === 'string') return this.outside.tokens.get(part) ?? null;
      if ('own' in part) return this.ownPart(part.own, call, position);
      if ('ofKeyword' in part) return keyword < 0 ? null : keyword;
      const [key] = this.argumentValues(part.keyArgument, call);
      return key === undefined ? (part.mayLack ? this.ownPart('last', call, 0) : null) : this.facts.partOf(key);
    });
    return numbers.includes(null) ? null : (numbers as readonly number[]);
  }

  private ownPart(own: OwnPart, call: number, position: number): number {
    switch (own) {
      case 'first':
        return this.firstPart(call, position);
      case 'field':
        return this.fieldPart(call, position);
      case 'last':
      case 'end':
        return this.partAtEnd(own, call, position);
      default:
        return ownParts[own];
    }
  }

  private firstPart(call: number, position: number): number {
    const given = this.facts.argumentsOf(call);
    if (given.some(({ kind }) => kind === 'spread')) return anyPart;
    const { kind, token = -1 } = given[position] ?? {};
    const at = kind === 'keyword' ? (this.fieldsOf(call)?.indexOf(token) ?? -1) : position;
    return at < 0 ? anyPart : partAt(at);
  }

  private fieldPart(call: number, position: number): number {
    const { kind, token = -1 } = this.facts.argumentsOf(call)[position] ?? {};
    return kind === 'keyword' ? token : (this.fieldsOf(call)?.[position] ?? anyPart);
  }

  private partAtEnd(own: 'last' | 'end', call: number, position: number): number {
    const isSpread = this.facts.argumentsOf(call).some(({ kind }) => kind === 'spread');
    const length = this.facts.lengthOf(this.facts.receiverOf(call));
    if (length === undefined || (own === 'last' ? length === 0 : isSpread)) return anyPart;
    return partAt(own === 'last' ? length - 1 : length + position);
  }

  /** The names of the fields of a record, as the call that has made what is called lists them; null where nobody knows. */
  private fieldsOf(call: number): readonly number[] | null {
    const callee = this.facts.calleeOf(call);
    if (callee === undefined) return null;
    const { visits } = walk(this.known, [callee], { direction: 'backward', withDerived: false, mostStates: 100 });
    const makers = visits.filter(({ at, path }) => path.length === 0 && this.facts.calleeOf(at) !== undefined);
    const [maker, ...others] = new Set(makers.map(({ at }) => at));
    const [names] = maker === undefined || others.length > 0 ? [] : this.argumentValues(1, maker);
    return names === undefined ? null : this.facts.lists.textsOf(names);
  }

  /** Steps from the values of pairs that are written out to what has them under their keys; whether all are. */
  private addPairs(step: LibraryStep, call: number, { at, isInside }: End): boolean {
    const pairs = isInside || !isOfPairs(step) ? null : this.facts.lists.pairsOf(at);
    for (const [key, value] of pairs ?? []) this.steps.add(value, call, 'library', 'exact', stepEffect.store, key);
    return pairs !== null;
  }
}

/** Whether the values of pairs become parts of the result. */
function isOfPairs({ from, to, keeps }: LibraryStep): boolean {
  const [each, second] = from.parts;
  return keeps && from.parts.length === 2 && each === '*' && second === 1 && to.at === 'result' && to.parts[0] === '*';
}

/** What is spread into the arguments of a call by position. */
const spreadIn = (facts: FlowFacts, call: number): readonly number[] =>
  facts.argumentsOf(call).flatMap(({ kind, value }) => (kind === 'spread' ? [nodeBehind(value)] : []));

const outer = (at: number | undefined, isTarget: boolean): readonly End[] =>
  at === undefined ? [] : [{ at: isTarget ? after(at) : at, isInside: false }];

/** Values a call is given at a position, by a keyword, or all of them (`*`). Positions after a spread are not known. */
export function givenAs(
  facts: FlowFacts,
  outside: OutsideFacts,
  call: number,
  wanted: number | string,
): readonly number[] {
  const given = facts.argumentsOf(call);
  if (wanted === '*') return given.map(({ value }) => value);
  if (typeof wanted === 'string') {
    const token = outside.tokens.get(wanted);
    return given.filter((each) => each.kind === 'keyword' && each.token === token).map(({ value }) => value);
  }
  const spread = given.findIndex(({ kind }) => kind === 'spread');
  const plain = (spread < 0 ? given : given.slice(0, spread)).filter(({ kind }) => kind === 'plain');
  return plain.slice(wanted, wanted + 1).map(({ value }) => value);
}
