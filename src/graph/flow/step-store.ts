import type { Certainty } from '../../protocol/graph-view.ts';

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

/** Steps that a value can take, in stores that are searched one after the other. */
export type Steps = readonly StepStore[];

/** Rows of a store, by their place in an order. */
export interface StepRows {
  readonly order: Int32Array;
  readonly first: number;
  readonly end: number;
}

const noRows: StepRows = { order: new Int32Array(0), first: 0, end: 0 };

/** Steps as columns, found by their source and by their target. */
export class StepStore {
  private readonly sources: number[] = [];
  private readonly targets: number[] = [];
  private readonly details: number[] = [];
  private readonly codes: number[] = [];
  private numbers = new Map<number, number>();
  private bySource: Index = noIndex;
  private byTarget: Index = noIndex;

  add(
    source: number,
    target: number,
    kind: StepKind,
    certainty: Certainty = 'exact',
    effect: StepEffect = stepEffect.none,
    detail = -1,
  ): void {
    if (source === target) return;
    this.sources.push(source);
    this.targets.push(target);
    this.details.push(detail);
    this.codes.push((kindCodes[kind] * 8 + effect) * 4 + certainties.indexOf(certainty));
  }

  get size(): number {
    return this.sources.length;
  }

  /** To be called once, after the last step was added. */
  index(): void {
    for (const of of this.sources) this.number(of);
    for (const of of this.targets) this.number(of);
    const byPlaces = (left: number, right: number): number =>
      this.source(left) - this.source(right) ||
      this.target(left) - this.target(right) ||
      this.detail(left) - this.detail(right) ||
      (this.codes[left] as number) - (this.codes[right] as number);
    this.bySource = indexOf(this.sources, this.numbers, byPlaces);
    this.byTarget = indexOf(this.targets, this.numbers, byPlaces);
  }

  from(source: number): StepRows {
    return this.rows(this.bySource, source);
  }

  to(target: number): StepRows {
    return this.rows(this.byTarget, target);
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

  private number(of: number): void {
    if (!this.numbers.has(of)) this.numbers.set(of, this.numbers.size);
  }

  private rows({ starts, order }: Index, of: number): StepRows {
    const number = this.numbers.get(of);
    if (number === undefined) return noRows;
    return { order, first: starts[number] as number, end: starts[number + 1] as number };
  }

  step(at: number): Step {
    const code = this.codes[at] as number;
    return {
      source: this.sources[at] as number,
      target: this.targets[at] as number,
      detail: this.details[at] as number,
      kind: stepKinds[code >> 5] as StepKind,
      effect: ((code >> 2) & 7) as StepEffect,
      certainty: certainties[code & 3] as Certainty,
    };
  }
}

interface Index {
  readonly starts: Int32Array;
  readonly order: Int32Array;
}

const noIndex: Index = { starts: new Int32Array(1), order: new Int32Array(0) };

/**
 * Rows by the number of their place, counted and laid out one place after the other. The order in which rows were added comes
 * from the database, which promises none.
 */
function indexOf(
  places: readonly number[],
  numbers: ReadonlyMap<number, number>,
  compare: (left: number, right: number) => number,
): Index {
  const starts = new Int32Array(numbers.size + 1);
  for (const of of places) (starts[(numbers.get(of) as number) + 1] as number)++;
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  const next = starts.slice();
  const order = new Int32Array(places.length);
  for (const [row, of] of places.entries()) {
    const number = numbers.get(of) as number;
    order[next[number] as number] = row;
    next[number] = (next[number] as number) + 1;
  }
  for (let at = 1; at < starts.length; at++) {
    const [first, end] = [starts[at - 1] as number, starts[at] as number];
    if (end - first > 1) order.subarray(first, end).sort(compare);
  }
  return { starts, order };
}
