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

const certainties: readonly Certainty[] = ['exact', 'one_of', 'heuristic', 'unresolved'];

/** Steps that a value can take. */
export interface Steps {
  from(source: number): readonly Step[];
  to(target: number): readonly Step[];
}

/** Steps as columns, found by their source and by their target. */
export class StepStore implements Steps {
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
    this.codes.push((stepKinds.indexOf(kind) * 8 + effect) * 4 + certainties.indexOf(certainty));
  }

  get size(): number {
    return this.sources.length;
  }

  /** To be called once, after the last step was added. */
  index(): void {
    for (const of of this.sources) this.number(of);
    for (const of of this.targets) this.number(of);
    this.bySource = indexOf(this.sources, this.numbers);
    this.byTarget = indexOf(this.targets, this.numbers);
  }

  from(source: number): readonly Step[] {
    return this.rows(this.bySource, source);
  }

  to(target: number): readonly Step[] {
    return this.rows(this.byTarget, target);
  }

  private number(of: number): void {
    if (!this.numbers.has(of)) this.numbers.set(of, this.numbers.size);
  }

  private rows({ starts, order }: Index, of: number): readonly Step[] {
    const number = this.numbers.get(of);
    if (number === undefined) return [];
    const steps = Array.from(order.subarray(starts[number], starts[number + 1]), (at) => this.step(at));
    return steps.sort(byPlaces);
  }

  private step(at: number): Step {
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

/** The order in which steps were added comes from the database, which promises none. */
const byPlaces = (left: Step, right: Step): number =>
  left.source - right.source || left.target - right.target || left.detail - right.detail;

interface Index {
  readonly starts: Int32Array;
  readonly order: Int32Array;
}

const noIndex: Index = { starts: new Int32Array(1), order: new Int32Array(0) };

/** Rows by the number of their place, counted and laid out one place after the other. */
function indexOf(places: readonly number[], numbers: ReadonlyMap<number, number>): Index {
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
  return { starts, order };
}
