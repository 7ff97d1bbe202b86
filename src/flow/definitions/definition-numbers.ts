import type { RowStore } from '../row-store.ts';
import { roomFor } from '../scratch.ts';
import type { BatchNames } from './batch-names.ts';
import { happening } from './site-store.ts';

/** Definitions that are solved together. */
export interface DefinitionChunk {
  bits: number;
  /** By bit: its definition site; -1 where it says that a variable has no value. */
  readonly sites: number[];
}

/**
 * Numbers the definitions of a unit, so that all that a new value of a variable or path ends is one range of bits: of the
 * variable itself, then of the paths that start at it. One instance serves all units of a batch, one after the other; what
 * is said of a variable or path holds while `has` says so.
 */
export class DefinitionNumbers {
  chunks: DefinitionChunk[] = [];
  /** By variable or path: place of its chunk. */
  readonly chunk: Int32Array;
  /** Bit that says that it has no value; -1 for paths. */
  readonly unset: Int32Array;
  /** Its own bits, and the end of those of the paths that extend it. */
  readonly own: Int32Array;
  readonly ownEnd: Int32Array;
  readonly end: Int32Array;
  /** The variables and paths of the unit. */
  ids = new Int32Array(64);
  count = 0;
  /** The unit at work; by variable or path, and by definition site, the last one it was met in. */
  private unit = 0;
  private readonly unitOf: Int32Array;
  private readonly unitOfSite: Int32Array;
  private readonly bits: Int32Array;
  /** Lists of the sites of a variable or path, and of the paths that extend it; -1 at their ends. */
  private readonly firstSite: Int32Array;
  private readonly lastSite: Int32Array;
  private readonly nextSite: Int32Array;
  private readonly firstPart: Int32Array;
  private readonly lastPart: Int32Array;
  private readonly nextPart: Int32Array;

  constructor(
    private readonly names: BatchNames,
    sites: number,
  ) {
    const perId = () => new Int32Array(names.paths.count);
    const perSite = () => new Int32Array(sites);
    [this.chunk, this.unset, this.own, this.ownEnd, this.end] = [perId(), perId(), perId(), perId(), perId()];
    [this.unitOf, this.firstSite, this.lastSite] = [perId(), perId(), perId()];
    [this.firstPart, this.lastPart, this.nextPart] = [perId(), perId(), perId()];
    [this.unitOfSite, this.bits, this.nextSite] = [perSite(), perSite(), perSite()];
  }

  /** Goes on with the unit of some events. */
  load(events: RowStore, from: number, to: number, mostBits: number): void {
    this.unit++;
    this.count = 0;
    this.chunks = [];
    for (let row = from; row < to; row++) {
      const kind = events.get(row, 1);
      if (kind === happening.use || kind === happening.useBase) continue;
      const id = events.get(row, 2);
      this.addId(id);
      if (kind !== happening.forget) this.addSite(id, events.get(row, 3));
    }
    const { count } = this;
    for (let at = 0; at < count; at++) {
      const id = this.ids[at] as number;
      if (this.names.paths.isPath(id)) continue;
      const chunk = this.chunks.at(-1);
      if (!chunk || chunk.bits >= mostBits) this.chunks.push({ bits: 0, sites: [] });
      this.number(id);
    }
  }

  /** Whether something defines a variable or path in the unit. */
  has(id: number): boolean {
    return this.unitOf[id] === this.unit;
  }

  bit(site: number): number {
    return this.bits[site] as number;
  }

  /** Most bits of one chunk. */
  get largest(): number {
    return this.chunks.reduce((most, { bits }) => Math.max(most, bits), 0);
  }

  private addId(id: number): void {
    const { paths } = this.names;
    for (let at = id, extended = -1; ; at = paths.parent(at)) {
      const isKnown = this.has(at);
      if (!isKnown) this.start(at);
      if (extended >= 0) this.addPart(at, extended);
      if (isKnown || !paths.isPath(at)) return;
      extended = at;
    }
  }

  private start(id: number): void {
    this.unitOf[id] = this.unit;
    this.firstSite[id] = -1;
    this.firstPart[id] = -1;
    if (this.count === this.ids.length) {
      const ids = roomFor(this.ids, this.count + 1);
      ids.set(this.ids);
      this.ids = ids;
    }
    this.ids[this.count++] = id;
  }

  private addPart(id: number, part: number): void {
    if (this.firstPart[id] === -1) this.firstPart[id] = part;
    else this.nextPart[this.lastPart[id] as number] = part;
    this.lastPart[id] = part;
    this.nextPart[part] = -1;
  }

  private addSite(id: number, site: number): void {
    if (this.unitOfSite[site] === this.unit) return;
    this.unitOfSite[site] = this.unit;
    if (this.firstSite[id] === -1) this.firstSite[id] = site;
    else this.nextSite[this.lastSite[id] as number] = site;
    this.lastSite[id] = site;
    this.nextSite[site] = -1;
  }

  private number(id: number): void {
    const index = this.chunks.length - 1;
    const chunk = this.chunks[index] as DefinitionChunk;
    const { sites } = chunk;
    const isPath = this.names.paths.isPath(id);
    this.unset[id] = isPath ? -1 : chunk.bits++;
    if (!isPath) sites.push(-1);
    this.chunk[id] = index;
    this.own[id] = chunk.bits;
    for (let site = this.firstSite[id] as number; site >= 0; site = this.nextSite[site] as number) {
      this.bits[site] = chunk.bits++;
      sites.push(site);
    }
    this.ownEnd[id] = chunk.bits;
    for (let part = this.firstPart[id] as number; part >= 0; part = this.nextPart[part] as number) this.number(part);
    this.end[id] = chunk.bits;
  }
}
