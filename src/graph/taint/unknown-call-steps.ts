import type { FlowFacts, Given } from '../flow/flow-facts.ts';
import { anyPart, partAt } from '../flow/parts.ts';
import type { PlaceNumbers } from '../flow/place-numbers.ts';
import { after, between, nodeBehind } from '../flow/places.ts';
import { type StepEffect, StepStore, stepEffect } from '../flow/step-store.ts';
import { type Callback, callbacksAt, filledEntries } from './callbacks.ts';
import type { OutsideFacts } from './outside-facts.ts';

/**
 * What calls of unknown functions may do with values, each step a guess: arguments come out as the result, and stay in the
 * object the method is called on. When a function is among the arguments it is called with the others, and what it answers with
 * comes out instead of them. A result that is taken apart on the spot has its arguments in their places, if there are as many;
 * otherwise nobody knows which part is which, and nothing is said. `count` is the first number for places between.
 */
export function unknownCallSteps(
  facts: FlowFacts,
  outside: OutsideFacts,
  calls: ReadonlySet<number>,
  numbers: PlaceNumbers,
  count: number,
): StepStore {
  const writer = new GuessWriter(facts, outside, numbers, count);
  for (const call of calls) writer.add(call);
  writer.steps.index();
  return writer.steps;
}

class GuessWriter {
  readonly steps: StepStore;
  private readonly named: ReadonlySet<number>;

  constructor(
    private readonly facts: FlowFacts,
    private readonly outside: OutsideFacts,
    numbers: PlaceNumbers,
    private count: number,
  ) {
    this.steps = new StepStore(numbers);
    this.named = new Set(outside.names.map(({ at }) => facts.wholeOf(at)));
  }

  add(call: number): void {
    const given = this.facts.argumentsOf(call).map((each) => this.valueOf(each));
    const functions = given.map((value) => this.functionsAt(value));
    const values = given.filter((_, at) => functions[at]?.length === 0);
    if (values.length < given.length) this.callBack(call, values, functions.flat());
    else this.answer(call, values);
    this.stay(call, values);
  }

  /** What is spread is handed over piece by piece. */
  private valueOf({ kind, value }: Given): number {
    return kind === 'spread' || kind === 'keyword_spread' ? this.itemOf(nodeBehind(value)) : value;
  }

  private itemOf(collection: number): number {
    const item = between(this.count++);
    this.guess(collection, item, stepEffect.load, anyPart);
    return item;
  }

  private functionsAt(value: number): readonly Callback[] {
    return callbacksAt(this.facts, this.outside.definitions, value).filter(({ callable }) =>
      this.outside.callables.has(callable),
    );
  }

  /** Each function gets the other arguments, or what they hold; its results come out, or something that holds them. */
  private callBack(call: number, values: readonly number[], functions: readonly Callback[]): void {
    for (const callback of functions) {
      for (const entry of filledEntries(this.facts, callback))
        for (const value of values) {
          this.guess(value, entry, stepEffect.enter, call);
          this.guess(this.itemOf(value), entry, stepEffect.enter, call);
        }
      for (const result of this.facts.resultsOf(callback.callable)) this.guess(result, call, stepEffect.leave, call);
    }
  }

  private answer(call: number, values: readonly number[]): void {
    const taken = this.facts.partsTakenOf(call);
    if (taken === 0) for (const value of values) this.guess(value, call);
    else if (taken === values.length)
      for (const [at, value] of values.entries()) this.guess(value, call, stepEffect.store, partAt(at));
  }

  /** A module or class of somebody else is no place to keep values in. */
  private stay(call: number, values: readonly number[]): void {
    const receiver = this.facts.receiverOf(call);
    if (receiver === undefined || this.named.has(receiver)) return;
    for (const value of values) this.guess(value, after(receiver), stepEffect.store, anyPart);
  }

  private guess(from: number, to: number, effect: StepEffect = stepEffect.none, detail = -1): void {
    this.steps.add(from, to, 'unknown_call', 'heuristic', effect, detail);
  }
}
