import { type Given, givenAt } from './given.ts';
import { anyElement, anyMember, labelForms, labelOf } from './labels.ts';
import { kindNumbers } from './program.ts';
import type { Solver } from './solver.ts';

/** A call of something built in: who is called, where, on what object. */
export class NativeCall {
  readonly given: readonly Given[];
  private asked = 0;

  constructor(
    readonly solver: Solver,
    /** The call site, which is also the place of the result. */
    readonly result: number,
    readonly effect: number,
    /** The object whose member is called; -1 for a function. */
    readonly receiver: number,
  ) {
    this.given = givenAt(solver.program.sites, result);
  }

  /** A place for what happens inside; calls of the same thing at the same site share theirs, whatever the object. */
  place(): number {
    return this.solver.program.innerPlace(this.result, this.effect * mostPlaces + this.asked++);
  }

  /** Places of an argument by position. */
  at(position: number): readonly number[] {
    return this.from(position)
      .filter(({ label }) => label === position)
      .map(({ place }) => place);
  }

  /** Arguments by position, from one on. */
  from(position: number): readonly { readonly place: number; readonly label: number }[] {
    return this.given.filter(({ kind, label }) => kind === 'argument' && label >= position);
  }

  named(): readonly { readonly place: number; readonly label: number }[] {
    return this.given.filter(({ kind }) => kind === 'keyword');
  }

  spread(): readonly number[] {
    return this.given.filter(({ kind }) => kind === 'spread').map(({ place }) => place);
  }

  /** The label of the member that an argument names; any when its text is not known. */
  member(position: number): number {
    const key = this.key(position);
    return key ? labelOf(key.form, key.text) : anyMember;
  }

  /** The label of the element that an argument is the key of. */
  element(position: number): number {
    const key = this.key(position);
    return key ? labelOf(key.form || labelForms.element, key.text) : anyElement;
  }

  private key(position: number) {
    const [place] = this.at(position);
    return place === undefined ? undefined : this.solver.program.keys.get(place);
  }

  /** The result holds what an argument holds. */
  gives(position: number): void {
    for (const place of this.at(position)) this.solver.copy(place, this.result);
  }

  /** The result is a new collection. */
  makes(): number {
    const made = this.solver.objects.of('container', this.result);
    this.solver.add(this.result, made);
    return made;
  }

  /** A place for elements of what a place holds. */
  elements(from: number): number {
    const place = this.place();
    this.solver.load(from, anyElement, place);
    return place;
  }

  /** A place that holds one thing. */
  constant(object: number): number {
    const place = this.place();
    this.solver.add(place, object);
    return place;
  }

  /** The place at which the call is said to happen. */
  get reportedAt(): number {
    return this.solver.program.sites.atOf(this.result);
  }

  /** Calls what a place holds; gives the place of what comes back. */
  call(callee: number, given: readonly Given[], at = this.stepAt(1)): number {
    const { sites } = this.solver.program;
    const place = this.place();
    if (sites.first(place) < 0)
      for (const each of given) sites.give(place, kindNumbers[each.kind], each.place, each.label);
    sites.report(place, at, sites.depthOf(this.result) + 1);
    this.solver.callAt(callee, place);
    return place;
  }

  /** The place of a step of the call. */
  stepAt = (step: number): number => this.solver.program.places.stepAt(this.reportedAt, step);
}

/** More places than a built-in function needs at a site. */
const mostPlaces = 1024;

/** Places as arguments by position. */
export const asArguments = (places: readonly number[]): readonly Given[] =>
  places.map((place, label) => ({ kind: 'argument', place, label }));

/** Arguments, some places further. */
export const moved = (given: readonly { readonly place: number; readonly label: number }[], by: number) =>
  given.map(({ place, label }) => ({ kind: 'argument' as const, place, label: label + by }));
