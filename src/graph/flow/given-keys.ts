import type { ParameterKeys } from './parameter-keys.ts';
import { parameterOf, sameParts } from './parts.ts';
import { type StepStore, stepEffect } from './step-store.ts';

/** Which parts the calls of a function mean by a parameter that is a key. */
export class GivenKeys {
  /** By parameter, and call: the part, null where the call does not say it; undefined where no call does. */
  private readonly known = new Map<number, ReadonlyMap<number, number | null> | undefined>();

  constructor(
    private readonly steps: StepStore,
    private readonly parameters: ParameterKeys,
    private readonly keyAt: (value: number) => number | undefined,
  ) {}

  /** Whether calls say what a parameter of the function is that a value gets into at a place, which is a key there. */
  isSaidAt(place: number): boolean {
    for (const parameter of this.parameters.usedAt(place)) if (this.given(parameter)) return true;
    return false;
  }

  callableOf(part: number): number {
    return this.parameters.callableOf(parameterOf(part));
  }

  /** The part that all of some calls mean; undefined where they mean others or do not say it. */
  meantBy(part: number, calls: readonly number[]): number | undefined {
    const given = this.given(parameterOf(part));
    const meant = new Set(calls.map((call) => given?.get(call) ?? null));
    const [only] = meant;
    return meant.size === 1 && only !== null ? only : undefined;
  }

  /** The calls that may mean a part; null where all may. */
  callsMeaning(part: number, wanted: number): ReadonlySet<number> | null {
    const given = this.given(parameterOf(part));
    if (!given) return null;
    const meaning = [...given].filter(([, meant]) => meant === null || sameParts(meant, wanted));
    return new Set(meaning.map(([call]) => call));
  }

  private given(parameter: number): ReadonlyMap<number, number | null> | undefined {
    if (!this.known.has(parameter)) this.known.set(parameter, this.read(parameter));
    return this.known.get(parameter);
  }

  private read(parameter: number): ReadonlyMap<number, number | null> | undefined {
    const { byTarget, numbers } = this.steps;
    const given = new Map<number, number | null>();
    const number = numbers.of(parameter);
    for (let at = byTarget.first(number); at < byTarget.end(number); at++) {
      const row = byTarget.order[at] as number;
      if (this.steps.effect(row) !== stepEffect.enter) continue;
      const call = this.steps.detail(row);
      const part = this.keyAt(numbers.placeOf(this.steps.source(row))) ?? null;
      given.set(call, given.has(call) && given.get(call) !== part ? null : part);
    }
    return [...given.values()].some((part) => part !== null) ? given : undefined;
  }
}
