import { setImmediate } from 'node:timers/promises';
import vm from 'node:vm';
import { type Mark, markProgram } from './mark-program.ts';

/** One run of a function, a class body or the module: the marks that ran, in order. */
export interface Activation {
  readonly marks: readonly Mark[];
  /** Whether it came to its end without an exception. */
  readonly isDone: boolean;
}

const hookNames = ['__enter', '__class', '__thrown', '__left'] as const;

/** Runs a program time after time, with other decisions each time. */
export async function traceProgram(text: string, runs: number): Promise<readonly Activation[]> {
  const marked = markProgram(text);
  const program = vm.compileFunction(marked.text, ['host', ...hookNames]);
  const found = new Map<string, Activation>();
  for (let seed = 1; seed <= runs; seed++) {
    const run = new Run(seed);
    try {
      const hooks = run.hooks();
      program(run.host(), ...hookNames.map((name) => hooks[name]));
    } catch {
      // What a program throws ends it; what ran before was seen.
    }
    for (let turn = 0; turn < 3; turn++) await setImmediate();
    for (const { ids, isDone } of run.activations) {
      const key = `${ids.join()} ${isDone}`;
      if (!found.has(key)) found.set(key, { marks: ids.map((id) => marked.marks[id] as Mark), isDone });
    }
  }
  return [...found.values()];
}

interface Frame {
  readonly ids: number[];
  isDone: boolean;
  isThrown: boolean;
}

const newFrame = (): Frame => ({ ids: [], isDone: false, isThrown: false });

/** Decisions follow from the seed; after so many of them, every place throws. */
const fuelOfRun = 400;

class Run {
  readonly activations: Frame[] = [];
  /** By function: what ran before its body; by class: its latest run. */
  private readonly before = new Map<number, Frame>();
  private fuel = fuelOfRun;
  private state: number;

  constructor(seed: number) {
    this.state = (seed * 2654435761) % 2 ** 31 || 1;
  }

  /** What the inserted text calls. */
  hooks() {
    return {
      __enter: (unit: number) => {
        const frame = this.frameOf(unit);
        this.before.delete(unit);
        return frame;
      },
      __class: (unit: number) => {
        this.before.delete(unit);
        this.frameOf(unit);
        return Symbol('class');
      },
      __thrown: (frame: Frame) => {
        frame.isThrown = true;
      },
      __left: (frame: Frame) => {
        frame.isDone = !frame.isThrown;
      },
    };
  }

  private frameOf(unit: number): Frame {
    const frame = this.before.get(unit) ?? newFrame();
    if (!this.before.has(unit)) this.activations.push(frame);
    this.before.set(unit, frame);
    return frame;
  }

  private decide(below: number): number {
    if (this.fuel-- < 0) throw new Error('Stop');
    this.state = (Math.imul(this.state, 1103515245) + 12345) & 0x7fffffff;
    return (this.state >> 16) % below;
  }

  private at(where: Frame | number, id: number): (...given: readonly unknown[]) => unknown {
    const frame = typeof where === 'number' ? this.frameOf(-where) : where;
    frame.ids.push(id);
    if (this.fuel < 0 || this.decide(10) === 0) {
      if (typeof where === 'number') this.before.delete(-where);
      throw new Error('Risk');
    }
    return (...given) => (given.length > 0 ? given[0] : [1, 0, null, undefined][this.decide(4)]);
  }

  /** What a program is given by name. */
  host() {
    const items = () => [1, undefined].slice(0, this.decide(3));
    return {
      at: (where: Frame | number, id: number) => this.at(where, id),
      items,
      thing: () => [undefined, {}, { q: { r: [1] }, run: () => ({ q: null }), code: 1 }][this.decide(3)],
      pairs: () => items().map((each) => [each]),
      tag: () => 'text',
      base: () => class {},
      Thing: class {},
      drive: (...functions: readonly (() => unknown)[]) => {
        for (const each of functions) void this.drive(each);
      },
    };
  }

  /** Calls a function; what it hands out is taken, thrown into, or ended before its time. */
  private async drive(called: () => unknown): Promise<void> {
    try {
      const answer = called() as Partial<Generator>;
      if (typeof answer?.next !== 'function') {
        await answer;
        return;
      }
      for (let turn = 0; turn < 12; turn++) {
        const how = turn === 0 ? 0 : this.decide(8);
        const sent = how === 6 ? answer.throw?.(new Error('Sent')) : how === 7 ? answer.return?.(1) : answer.next(1);
        const { done } = (await sent) as IteratorResult<unknown>;
        if (done) return;
      }
    } catch {
      // What is thrown was seen.
    }
  }
}
