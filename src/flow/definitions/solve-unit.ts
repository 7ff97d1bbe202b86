import type { RowStore } from '../row-store.ts';
import { clearBits, mergeBits, nextBit, setBit } from './bit-range.ts';
import type { DefinitionNumbers, Numbered } from './definition-numbers.ts';
import { happening } from './site-store.ts';
import type { UnitFlow } from './unit-flow.ts';

/** Tells of a use: the definitions of the variable itself and of its parts that may reach it, and whether none may. */
export type Reached = (use: number, own: readonly number[], parts: readonly number[], isUnset: boolean) => void;

/**
 * Which definitions may reach which uses: the least solution of the equations of reaching definitions, by going over the
 * blocks in reverse postorder until nothing changes (Kildall 1973). What leaves a block early, by an exception, may carry
 * everything that was there before or is written in it.
 */
export function solveUnit(flow: UnitFlow, numbers: DefinitionNumbers, ordered: BlockEvents, reached: Reached): void {
  for (const [chunk, { bits, sites }] of numbers.chunks.entries())
    new ChunkSolver(flow, numbers, ordered, chunk, sites, (bits + 31) >> 5).solve(reached);
}

/** The events of a unit by block: those of block b are `rows[first[b]]` to `rows[first[b + 1] - 1]`. */
export interface BlockEvents {
  readonly events: RowStore;
  readonly first: Int32Array;
  readonly rows: Int32Array;
}

class ChunkSolver {
  private readonly entering: Int32Array;
  private readonly now: Int32Array;
  private readonly ever: Int32Array;

  constructor(
    private readonly flow: UnitFlow,
    private readonly numbers: DefinitionNumbers,
    private readonly ordered: BlockEvents,
    private readonly chunk: number,
    private readonly sites: readonly number[],
    private readonly words: number,
  ) {
    this.entering = new Int32Array(flow.blocks * words);
    this.now = new Int32Array(words);
    this.ever = new Int32Array(words);
  }

  solve(reached: Reached): void {
    const { order } = this.flow;
    const changed = new Uint8Array(this.flow.blocks);
    this.enter(order[0] as number);
    for (const block of order) changed[block] = 1;
    for (let isChanged = true; isChanged; ) {
      isChanged = false;
      for (const block of order) {
        if (changed[block] === 0) continue;
        changed[block] = 0;
        if (this.flowOn(block, changed)) isChanged = true;
      }
    }
    for (const block of order) {
      this.load(block);
      this.run(block, reached);
    }
  }

  /** At the entry nothing has a value. */
  private enter(entry: number): void {
    const first = this.entering.subarray(entry * this.words, (entry + 1) * this.words);
    for (const { chunk, unset } of this.numbers.all) if (chunk === this.chunk && unset >= 0) setBit(first, unset);
  }

  private load(block: number): void {
    const from = block * this.words;
    for (let word = 0; word < this.words; word++) this.now[word] = this.entering[from + word] as number;
  }

  private flowOn(block: number, changed: Uint8Array): boolean {
    const { first, targets, leavesEarly } = this.flow;
    this.load(block);
    this.ever.set(this.now);
    this.run(block, null);
    let isChanged = false;
    for (let edge = first[block] as number; edge < (first[block + 1] as number); edge++) {
      const target = targets[edge] as number;
      const what = leavesEarly[edge] === 1 ? this.ever : this.now;
      if (!mergeBits(this.entering, target * this.words, what, this.words)) continue;
      changed[target] = 1;
      isChanged = true;
    }
    return isChanged;
  }

  private run(block: number, reached: Reached | null): void {
    const { events, first, rows } = this.ordered;
    for (let at = first[block] as number; at < (first[block + 1] as number); at++) {
      const row = rows[at] as number;
      const kind = events.get(row, 1);
      const isUse = kind === happening.use || kind === happening.useBase;
      if (isUse && reached === null) continue;
      const numbered = this.numbers.of(events.get(row, 2));
      if (!numbered || numbered.chunk !== this.chunk) continue;
      const site = events.get(row, 3);
      if (isUse) this.tell(site, numbered, kind === happening.use, reached as Reached);
      else this.write(kind, site, numbered);
    }
  }

  private write(kind: number, site: number, { unset, own, end }: Numbered): void {
    if (kind !== happening.mayDefine) clearBits(this.now, unset >= 0 ? unset : own, end);
    const bit = kind === happening.forget ? unset : this.numbers.bit(site);
    if (bit < 0) return;
    setBit(this.now, bit);
    setBit(this.ever, bit);
  }

  private tell(use: number, { unset, own, ownEnd, end }: Numbered, withParts: boolean, reached: Reached): void {
    const isUnset = unset >= 0 && nextBit(this.now, unset, unset + 1) >= 0;
    reached(use, this.sitesIn(own, ownEnd), withParts ? this.sitesIn(ownEnd, end) : [], isUnset);
  }

  private sitesIn(from: number, to: number): number[] {
    const found: number[] = [];
    for (let bit = nextBit(this.now, from, to); bit >= 0; bit = nextBit(this.now, bit + 1, to))
      if ((this.sites[bit] as number) >= 0) found.push(this.sites[bit] as number);
    return found;
  }
}
