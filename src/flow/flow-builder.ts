import type { FileTree } from './file-tree.ts';
import { partNumber, roleNumber } from './flow-language.ts';
import { Jumps } from './jumps.ts';
import { UnitGraph } from './unit-graph.ts';

/** Roles and parts by number. */
export const role = (name: Parameters<typeof roleNumber>[0]): number => roleNumber(name);
export const part = (name: Parameters<typeof partNumber>[0]): number => partNumber(name);

/** What is still to be done: control flow is built with a stack of its own, so that no nesting is too deep. */
export const op = {
  statement: 0,
  expression: 1,
  /** Go to b when a holds, else to c; d is the statement. */
  condition: 2,
  open: 3,
  openForced: 4,
  leave: 5,
  step: 6,
  alternatives: 7,
  pop: 8,
  popFinally: 9,
  resume: 10,
  handlers: 11,
  cases: 12,
  deeper: 13,
  branch: 15,
  split: 16,
  statements: 17,
  clauses: 18,
  dead: 19,
  case: 20,
  /** All children of a but c. */
  children: 21,
  return: 22,
  throw: 23,
  /** The names in a are read and written here; b is a child that is left out. */
  evaluate: 24,
  /** What is thrown from here on goes to a. */
  guard: 25,
  /** What was thrown goes on at a, or outwards. */
  swallow: 26,
  /** An exception may leave the block although it ends without a step. */
  risk: 27,
} as const;

const width = 5;

/** A thing to do with what it needs; -1 stands for what is left out. */
export type Step = readonly [number, (number | undefined)?, (number | undefined)?, number?, number?];

/** The state of building one unit after another of a file. */
export class FlowBuilder {
  readonly graph = new UnitGraph();
  readonly jumps = new Jumps(this.graph);
  /** Units found on the way, with their kinds. */
  readonly waiting: number[] = [];
  /** Names of the statement that comes next. */
  labels: number[] = [];
  readonly gaps: { node: number; reason: number }[] = [];
  /** Jumps that wait for the end of a finally body. */
  readonly kept: ReturnType<Jumps['popFinally']>[] = [];
  tree!: FileTree;
  /** By node: whether it holds something that is more than a value. */
  flows: Uint8Array = new Uint8Array(0);
  private work: number[] = [];

  push(what: number, a = -1, b = -1, c = -1, d = -1): void {
    this.work.push(what, a, b, c, d);
  }

  /** Pushes what is given in the order in which it is to be done. */
  plan(...todo: readonly Step[]): void {
    for (let at = todo.length - 1; at >= 0; at--) {
      const step = todo[at] as Step;
      this.push(step[0], step[1], step[2], step[3], step[4]);
    }
  }

  /** Puts the next thing to do into an array; false at the end. */
  take(into: Int32Array): boolean {
    const { work } = this;
    if (work.length === 0) return false;
    for (let cell = width - 1; cell >= 0; cell--) into[cell] = work.pop() as number;
    return true;
  }

  /** Keeps jumps for later and gives their number. */
  keep(jumps: ReturnType<Jumps['popFinally']>): number {
    return this.kept.push(jumps) - 1;
  }

  drop(): void {
    this.work.length = 0;
  }

  /** A step that may throw. */
  step(node: number, statement: number, except?: number): void {
    this.graph.step(node, statement, except);
    this.jumps.mayThrow();
  }

  takeLabels(): readonly number[] {
    const { labels } = this;
    if (labels.length > 0) this.labels = [];
    return labels;
  }
}
