import { edgeCode } from './codes.ts';
import { RowStore } from './row-store.ts';

/** Most blocks of one unit; larger units are cut, and said so. */
export const blockLimit = 200_000;

/** What stands for the child that is left out of an evaluation: none, all of it, or the end of a handler, which forgets its name. */
export const evaluated = { whole: -1, elsewhere: -2, forgotten: -3 } as const;

export const entryBlock = 0;
export const exitBlock = 1;

/**
 * The blocks, steps and edges of one unit while it is built. Labels and blocks are one: a block is announced when something
 * jumps to it and opened when its code comes. -1 stands for no block: code after a jump.
 */
export class UnitGraph {
  current = -1;
  depth = 0;
  blocks = 0;
  /** source, target, kind */
  readonly edges = new RowStore(3);
  /** block, node, statement */
  readonly steps = new RowStore(3);
  /** block, node, child that is left out: what is evaluated, in order; `evaluated` says what else may stand for a child. */
  readonly evaluations = new RowStore(3);
  private incoming: Int32Array = new Int32Array(64);
  private depths: Int32Array = new Int32Array(64);
  /** Where an exception in each block goes; -1 when nobody has asked. */
  private thrown: Int32Array = new Int32Array(64);
  private opened: Uint8Array = new Uint8Array(64);
  /** By block: 1 when a path from the entry leads to it; what leads to a block is known before what it leads to. */
  private live: Uint8Array = new Uint8Array(64);

  reset(): void {
    this.edges.clear();
    this.steps.clear();
    this.evaluations.clear();
    this.blocks = 0;
    this.depth = 0;
    this.announce();
    this.announce();
    this.live[entryBlock] = 1;
    this.open(entryBlock, true);
  }

  announce(): number {
    const block = this.blocks++;
    if (block >= this.incoming.length) this.grow();
    this.incoming[block] = 0;
    this.opened[block] = 0;
    this.live[block] = 0;
    this.thrown[block] = -1;
    this.depths[block] = this.depth;
    return block;
  }

  /** Goes on with the block; code that nothing leads to has no block until it has a step, unless it is `forced`. */
  open(block: number, forced = false): void {
    this.depths[block] = this.depth;
    if (!forced && this.incoming[block] === 0) {
      this.current = -1;
      return;
    }
    this.opened[block] = 1;
    this.current = block;
  }

  /** Ends the block: control goes on at the target. */
  leave(target: number, kind: number): void {
    if (this.current >= 0) this.edge(this.current, target, kind);
    this.current = -1;
  }

  edge(source: number, target: number, kind: number): void {
    const at = this.edges.add();
    const { cells } = this.edges;
    cells[at] = source;
    cells[at + 1] = target;
    cells[at + 2] = kind;
    this.incoming[target] = (this.incoming[target] as number) + 1;
    if (this.live[source] === 1) this.live[target] = 1;
  }

  /** Adds an edge, unless it is among those from the same block that were added last. */
  edgeOnce(source: number, target: number, kind: number): void {
    const { cells, rows, width } = this.edges;
    for (let at = (rows - 1) * width; at >= 0 && cells[at] === source; at -= width)
      if (cells[at + 1] === target && cells[at + 2] === kind) return;
    this.edge(source, target, kind);
  }

  /** Ends the block and goes on in a new one. */
  split(kind: number): void {
    const next = this.announce();
    this.leave(next, kind);
    this.open(next);
  }

  step(node: number, statement: number, except: number = evaluated.whole): void {
    const block = this.needed();
    const at = this.steps.add();
    const { cells } = this.steps;
    cells[at] = block;
    cells[at + 1] = node;
    cells[at + 2] = statement;
    if (except !== evaluated.elsewhere) this.evaluate(node, except);
  }

  /** The names in a node are read and written here, but for those that were before. */
  evaluate(node: number, except: number): void {
    const block = this.needed();
    const at = this.evaluations.add();
    const { cells } = this.evaluations;
    cells[at] = block;
    cells[at + 1] = node;
    cells[at + 2] = except;
  }

  /** The current block; dead code gets one nothing leads to. */
  needed(): number {
    if (this.current < 0) this.open(this.announce(), true);
    return this.current;
  }

  /** An exception may leave the current block for the target; said once per block. */
  mayThrowTo(target: number): boolean {
    const block = this.needed();
    if (this.thrown[block] === target) return false;
    this.thrown[block] = target;
    this.edge(block, target, edgeCode.exception);
    return true;
  }

  isLive(block: number): boolean {
    return this.live[block] === 1;
  }

  /** Whether an edge of a kind enters the block; edges from dead code do not count where the block is not dead. */
  isEnteredBy(block: number, kind: number): boolean {
    const { cells, rows, width } = this.edges;
    for (let at = 0; at < rows * width; at += width)
      if (cells[at + 1] === block && cells[at + 2] === kind && this.live[cells[at] as number] === this.live[block])
        return true;
    return false;
  }

  isOpened(block: number): boolean {
    return this.opened[block] === 1;
  }

  depthOf(block: number): number {
    return this.depths[block] as number;
  }

  private grow(): void {
    const size = this.incoming.length * 2;
    const larger = (from: Int32Array) => {
      const to = new Int32Array(size);
      to.set(from);
      return to;
    };
    this.incoming = larger(this.incoming);
    this.depths = larger(this.depths);
    this.thrown = larger(this.thrown);
    this.opened = largerBytes(this.opened, size);
    this.live = largerBytes(this.live, size);
  }
}

function largerBytes(from: Uint8Array, size: number): Uint8Array {
  const to = new Uint8Array(size);
  to.set(from);
  return to;
}
