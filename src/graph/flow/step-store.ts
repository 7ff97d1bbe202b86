import type { Certainty } from '../../protocol/graph-view.ts';
import type { PlaceNumbers } from './place-numbers.ts';
import { StepIndex, type StepRows } from './step-index.ts';

/** Why a value gets from one place to another. */
export const stepKinds = [
  'assign',
  'read',
  'capture',
  'pass',
  'operand',
  'store',
  'load',
  'argument',
  'default',
  'return',
  'yield',
  'throw',
  'receiver',
  'instance',
  'update',
  'library',
  'unknown_call',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** What a step does to the access path and to the calls a value is in. */
export const stepEffect = { none: 0, store: 1, load: 2, enter: 3, leave: 4, except: 5 } as const;
export type StepEffect = (typeof stepEffect)[keyof typeof stepEffect];

/** A part that is taken by a key which is not known, or each part in turn. */
export const anyPart = -2;
/** The part at a position of a sequence. */
export const partAt = (position: number): number => -1000 - position;
/** Whether what is stored as one part may be what is loaded as another. */
export const sameParts = (left: number, right: number): boolean =>
  left === right || left === anyPart || right === anyPart;

/**
 * A place a value can be at: an expression or binding of a file, what the value of an expression has become after it was
 * used (`after`), or the instances of a class taken together (`cell`).
 */
const nodesOfFile = 2 ** 23;
export const place = (file: number, node: number): number => (file * nodesOfFile + node) * 4;
export const after = (of: number): number => of + 1;
export const cell = (of: number): number => of + 2;
/** A collection that a call makes of what it is given. */
export const aside = (of: number): number => of + 3;
export const isPlain = (of: number): boolean => of >= 0 && of % 4 === 0;
/** A place that is nothing of the sources: where the steps of a call outside the workspace meet. */
export const between = (count: number): number => -1 - count;
export const fileOf = (of: number): number => Math.floor(of / 4 / nodesOfFile);
export const nodeOf = (of: number): number => Math.floor(of / 4) % nodesOfFile;

export interface Step {
  readonly source: number;
  readonly target: number;
  readonly kind: StepKind;
  readonly effect: StepEffect;
  /** Part of a store or load, or the part that is lost: the token of a name or a number of `partAt` and `anyPart`; the call of an enter or leave. */
  readonly detail: number;
  readonly certainty: Certainty;
}

const kindCodes = Object.fromEntries(stepKinds.map((kind, at) => [kind, at])) as Readonly<Record<StepKind, number>>;
const certainties: readonly Certainty[] = ['exact', 'one_of', 'heuristic', 'unresolved'];

/** Steps that a value can take, in stores that are searched one after the other and number places alike. */
export interface Steps {
  readonly numbers: PlaceNumbers;
  readonly stores: readonly StepStore[];
}

export const withStores = (first: StepStore, ...others: readonly StepStore[]): Steps => ({
  numbers: first.numbers,
  stores: [first, ...others],
});

/** Steps as columns, found by the numbers of their source and of their target. */
export class StepStore {
  size = 0;
  private sources = new Int32Array(1024);
  private targets = new Int32Array(1024);
  private details = new Float64Array(1024);
  private codes = new Uint16Array(1024);
  private bySource = StepIndex.empty;
  private byTarget = StepIndex.empty;

  constructor(readonly numbers: PlaceNumbers) {}

  add(
    source: number,
    target: number,
    kind: StepKind,
    certainty: Certainty = 'exact',
    effect: StepEffect = stepEffect.none,
    detail = -1,
  ): void {
    if (source === target) return;
    if (this.size === this.codes.length) this.grow();
    const row = this.size++;
    this.sources[row] = this.numbers.of(source);
    this.targets[row] = this.numbers.of(target);
    this.details[row] = detail;
    this.codes[row] = (kindCodes[kind] * 8 + effect) * 4 + certainties.indexOf(certainty);
  }

  /** To be called once, after the last step was added. */
  index(): void {
    const place = (number: number) => this.numbers.placeOf(number);
    const byPlaces = (left: number, right: number): number =>
      place(this.source(left)) - place(this.source(right)) ||
      place(this.target(left)) - place(this.target(right)) ||
      this.detail(left) - this.detail(right) ||
      (this.codes[left] as number) - (this.codes[right] as number);
    this.bySource = StepIndex.of(this.sources.subarray(0, this.size), this.numbers.size, byPlaces);
    this.byTarget = StepIndex.of(this.targets.subarray(0, this.size), this.numbers.size, byPlaces);
  }

  from(source: number): StepRows {
    return this.bySource.of(source);
  }

  to(target: number): StepRows {
    return this.byTarget.of(target);
  }

  source(row: number): number {
    return this.sources[row] as number;
  }

  target(row: number): number {
    return this.targets[row] as number;
  }

  detail(row: number): number {
    return this.details[row] as number;
  }

  effect(row: number): StepEffect {
    return (((this.codes[row] as number) >> 2) & 7) as StepEffect;
  }

  /** Whether a row has a kind. */
  is(row: number, kind: StepKind): boolean {
    return (this.codes[row] as number) >> 5 === kindCodes[kind];
  }

  /** Whether a row is a guess; of the steps through one call outside the workspace the last counts for all. */
  isGuess(row: number): boolean {
    const isSure = ((this.codes[row] as number) & 3) < certainties.indexOf('heuristic');
    return !isSure && this.numbers.placeOf(this.target(row)) >= 0;
  }

  step(row: number): Step {
    const code = this.codes[row] as number;
    return {
      source: this.numbers.placeOf(this.source(row)),
      target: this.numbers.placeOf(this.target(row)),
      detail: this.detail(row),
      kind: stepKinds[code >> 5] as StepKind,
      effect: this.effect(row),
      certainty: certainties[code & 3] as Certainty,
    };
  }

  private grow(): void {
    const { sources, targets, details, codes } = this;
    const length = codes.length * 2;
    this.sources = new Int32Array(length);
    this.targets = new Int32Array(length);
    this.details = new Float64Array(length);
    this.codes = new Uint16Array(length);
    this.sources.set(sources);
    this.targets.set(targets);
    this.details.set(details);
    this.codes.set(codes);
  }
}
