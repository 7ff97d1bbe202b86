import type { Certainty } from '../../protocol/graph-view.ts';
import type { CallChoices } from './call-choices.ts';
import type { Move } from './moves.ts';
import { anyPart, isKeyed } from './parts.ts';
import type { PlaceNumbers } from './place-numbers.ts';
import { isNone } from './places.ts';
import { StepIndex } from './step-index.ts';

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

/** What a step does to the access path and to the calls a value is in; what is shared may be read after any call, what is moved has other positions. */
export const stepEffect = { none: 0, store: 1, load: 2, enter: 3, leave: 4, except: 5, share: 6, move: 7 } as const;
export type StepEffect = (typeof stepEffect)[keyof typeof stepEffect];

export interface Step {
  readonly source: number;
  readonly target: number;
  readonly kind: StepKind;
  readonly effect: StepEffect;
  /** Part of a store or load, the part that is lost, or the number of a move: the token of a name or a number of `partAt` and `anyPart`; the call of an enter or leave. */
  readonly detail: number;
  readonly certainty: Certainty;
}

/** Numbers below stand for several parts that are lost. */
const firstLost = -(2 ** 30);

const kindCodes = Object.fromEntries(stepKinds.map((kind, at) => [kind, at])) as Readonly<Record<StepKind, number>>;
const certainties: readonly Certainty[] = ['exact', 'one_of', 'heuristic', 'unresolved'];

/** Steps that a value can take, in stores that are searched one after the other and number places alike. */
export interface Steps {
  readonly numbers: PlaceNumbers;
  readonly stores: readonly StepStore[];
  /** What calls may call where their function was called so. */
  readonly choices?: CallChoices;
}

/** With steps of other stores besides. */
export const withStores = (steps: Steps, ...others: readonly StepStore[]): Steps => ({
  ...steps,
  stores: [...steps.stores, ...others],
});

/** Steps as columns, found by the numbers of their source and of their target. */
export class StepStore {
  size = 0;
  /** The places where steps begin and end; once they are indexed, the numbers of these. */
  private sources = new Int32Array(1024);
  private targets = new Int32Array(1024);
  private details = new Int32Array(1024);
  private codes = new Uint16Array(1024);
  /** Rows by the numbers of their sources, and of their targets; there once `index` was called. */
  bySource = StepIndex.empty;
  byTarget = StepIndex.empty;

  /** Parts that are lost together. */
  private readonly lost: (readonly number[])[] = [];
  private readonly moves: Move[] = [];

  constructor(readonly numbers: PlaceNumbers) {}

  /** Adds a step on which a value loses some parts, or all of them (`anyPart`). */
  addLosing(source: number, target: number, kind: StepKind, parts: readonly number[], certainty: Certainty): void {
    const detail = parts.length === 1 ? (parts[0] as number) : firstLost - this.lost.push(parts);
    this.add(source, target, kind, certainty, stepEffect.except, detail);
  }

  /** Adds a step on which elements get other positions; what has no parts does not take it. */
  addMoving(source: number, target: number, kind: StepKind, move: Move, certainty: Certainty = 'exact'): void {
    this.add(source, target, kind, certainty, stepEffect.move, this.moves.push(move) - 1);
  }

  move(row: number): Move {
    return this.moves[this.detail(row)] as Move;
  }

  /** Whether a part is lost on a step. */
  loses(row: number, part: number): boolean {
    const detail = this.detail(row);
    if (detail > firstLost) return detail === part || detail === anyPart;
    return this.lost[firstLost - detail - 1]?.includes(part) ?? false;
  }

  /** Adds a step between two places; there is none where a row names none of them, and none to a place that is refused. */
  add(
    source: number,
    target: number,
    kind: StepKind,
    certainty: Certainty = 'exact',
    effect: StepEffect = stepEffect.none,
    detail = -1,
  ): void {
    if (source === target || isNone(source) || isNone(target) || this.numbers.refused.has(target)) return;
    if (this.size === this.codes.length) this.grow();
    const row = this.size++;
    this.sources[row] = source;
    this.targets[row] = target;
    this.details[row] = detail;
    this.codes[row] = (kindCodes[kind] * 8 + effect) * 4 + certainties.indexOf(certainty);
  }

  /** To be called once, after the last step was added: the order in which rows come promises nothing. */
  index(): void {
    const { size, numbers } = this;
    numbers.settle([this.sources.subarray(0, size), this.targets.subarray(0, size)]);
    this.sources = this.sources.subarray(0, size).map((place) => numbers.of(place));
    this.targets = this.targets.subarray(0, size).map((place) => numbers.of(place));
    this.details = this.details.slice(0, size);
    this.codes = this.codes.slice(0, size);
    this.bySource = StepIndex.of(this.sources, numbers.size, this.orderBy(this.targets));
    this.byTarget = StepIndex.of(this.targets, numbers.size, this.orderBy(this.sources));
  }

  /** Rows that have one end in common come in the order of the places of the other, of parts and of kinds. */
  private orderBy(ends: Int32Array): (left: number, right: number) => number {
    const { numbers, details, codes } = this;
    return (left, right) =>
      numbers.placeOf(ends[left] as number) - numbers.placeOf(ends[right] as number) ||
      (details[left] as number) - (details[right] as number) ||
      (codes[left] as number) - (codes[right] as number);
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

  /** The detail, with any part for one that calls say. */
  part(row: number): number {
    const detail = this.detail(row);
    return isKeyed(detail) && this.effect(row) !== stepEffect.except ? anyPart : detail;
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
      detail: this.part(row),
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
    this.details = new Int32Array(length);
    this.codes = new Uint16Array(length);
    this.sources.set(sources);
    this.targets.set(targets);
    this.details.set(details);
    this.codes.set(codes);
  }
}
