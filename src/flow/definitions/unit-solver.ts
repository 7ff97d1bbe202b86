import { roomFor, zerosFor } from '../scratch.ts';
import { clearBits, mergeBits, nextBit, setBit } from './bit-range.ts';
import type { BlockEvents } from './block-events.ts';
import type { DefinitionNumbers } from './definition-numbers.ts';
import { SiteList } from './site-list.ts';
import { happening } from './site-store.ts';
import type { UnitFlow } from './unit-flow.ts';

/** Is told of a use: the definitions of the variable itself and of its parts that may reach it, and whether none may. */
export interface ReachedUses {
  reach(use: number, own: SiteList, parts: SiteList, isUnset: boolean): void;
}

/**
 * Which definitions may reach which uses: the least solution of the equations of reaching definitions, by going over the
 * blocks in reverse postorder until nothing changes (Kildall 1973). What leaves a block early, by an exception, may carry
 * everything that was there before or is written in it. One instance solves all units of a batch, one after the other.
 */
export class UnitSolver {
  /** Bits that hold where each block starts, block after block. */
  private entering = new Int32Array(64);
  /** Bits that hold at the event at hand, and that held anywhere in the block. */
  private now = new Int32Array(8);
  private ever = new Int32Array(8);
  private changed = new Int32Array(64);
  private chunk = 0;
  private words = 0;
  private sites: readonly number[] = [];
  private readonly own = new SiteList();
  private readonly parts = new SiteList();

  constructor(
    private readonly flow: UnitFlow,
    private readonly numbers: DefinitionNumbers,
    private readonly ordered: BlockEvents,
    private readonly reached: ReachedUses,
  ) {}

  solve(): void {
    const { chunks } = this.numbers;
    for (let chunk = 0; chunk < chunks.length; chunk++) {
      const { bits, sites } = chunks[chunk] as (typeof chunks)[number];
      this.chunk = chunk;
      this.sites = sites;
      this.words = (bits + 31) >> 5;
      this.solveChunk();
    }
  }

  private solveChunk(): void {
    const { flow } = this;
    const { order, reachable } = flow;
    this.entering = zerosFor(this.entering, flow.blocks * this.words);
    this.now = zerosFor(this.now, this.words);
    this.ever = zerosFor(this.ever, this.words);
    this.changed = roomFor(this.changed, flow.blocks);
    this.enter(order[0] as number);
    if (flow.isAcyclic) {
      // Everything that enters a block is known when it is reached.
      for (let at = 0; at < reachable; at++) this.flowOn(order[at] as number, true);
      return;
    }
    this.settle();
    for (let at = 0; at < reachable; at++) {
      const block = order[at] as number;
      this.load(block);
      this.run(block, true);
    }
  }

  private settle(): void {
    const { order, reachable, blocks } = this.flow;
    this.changed.fill(1, 0, blocks);
    for (let isChanged = true; isChanged; ) {
      isChanged = false;
      for (let at = 0; at < reachable; at++) {
        const block = order[at] as number;
        if (this.changed[block] === 0) continue;
        this.changed[block] = 0;
        if (this.flowOn(block, false)) isChanged = true;
      }
    }
  }

  /** At the entry nothing has a value. */
  private enter(entry: number): void {
    const { ids, count, chunk, unset } = this.numbers;
    const first = entry * this.words * 32;
    for (let at = 0; at < count; at++) {
      const id = ids[at] as number;
      if (chunk[id] === this.chunk && (unset[id] as number) >= 0) setBit(this.entering, first + (unset[id] as number));
    }
  }

  private load(block: number): void {
    const from = block * this.words;
    for (let word = 0; word < this.words; word++) this.now[word] = this.entering[from + word] as number;
  }

  /** Hands on what leaves a block; whether that is new to one of the blocks it leads to. */
  private flowOn(block: number, isTold: boolean): boolean {
    const { first, targets, leavesEarly } = this.flow;
    this.load(block);
    for (let word = 0; word < this.words; word++) this.ever[word] = this.now[word] as number;
    this.run(block, isTold);
    let isChanged = false;
    const end = first[block + 1] as number;
    for (let edge = first[block] as number; edge < end; edge++) {
      const target = targets[edge] as number;
      const what = leavesEarly[edge] === 1 ? this.ever : this.now;
      if (!mergeBits(this.entering, target * this.words, what, this.words)) continue;
      this.changed[target] = 1;
      isChanged = true;
    }
    return isChanged;
  }

  private run(block: number, isTold: boolean): void {
    const { events, first, rows } = this.ordered;
    const { numbers } = this;
    const end = first[block + 1] as number;
    for (let at = first[block] as number; at < end; at++) {
      const row = rows[at] as number;
      const kind = events.get(row, 1);
      const isUse = kind === happening.use || kind === happening.useBase;
      if (isUse && !isTold) continue;
      const id = events.get(row, 2);
      if (!numbers.has(id) || numbers.chunk[id] !== this.chunk) continue;
      if (isUse) this.tell(events.get(row, 3), id, kind === happening.use);
      else this.write(kind, events.get(row, 3), id);
    }
  }

  private write(kind: number, site: number, id: number): void {
    const { unset, own, end } = this.numbers;
    const none = unset[id] as number;
    if (kind !== happening.mayDefine) clearBits(this.now, none >= 0 ? none : (own[id] as number), end[id] as number);
    const bit = kind === happening.forget ? none : this.numbers.bit(site);
    if (bit < 0) return;
    setBit(this.now, bit);
    setBit(this.ever, bit);
  }

  private tell(use: number, id: number, withParts: boolean): void {
    const { unset, own, ownEnd, end } = this.numbers;
    const none = unset[id] as number;
    const isUnset = none >= 0 && nextBit(this.now, none, none + 1) >= 0;
    this.collect(this.own, own[id] as number, ownEnd[id] as number);
    this.collect(this.parts, ownEnd[id] as number, withParts ? (end[id] as number) : 0);
    this.reached.reach(use, this.own, this.parts, isUnset);
  }

  private collect(into: SiteList, from: number, to: number): void {
    into.clear();
    for (let bit = nextBit(this.now, from, to); bit >= 0; bit = nextBit(this.now, bit + 1, to)) {
      const site = this.sites[bit] as number;
      if (site >= 0) into.add(site);
    }
  }
}
