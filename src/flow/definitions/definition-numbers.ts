import type { RowStore } from '../row-store.ts';
import type { BatchNames } from './batch-names.ts';
import { happening } from './site-store.ts';

/** The bits of what may be written in a unit: of a variable, then of the paths that start at it. */
export interface Numbered {
  readonly id: number;
  /** Chunk of variables that are solved together. */
  readonly chunk: number;
  /** Bit that says that it has no value; -1 for paths. */
  readonly unset: number;
  readonly own: number;
  readonly ownEnd: number;
  /** End of the bits of the paths that extend it. */
  readonly end: number;
}

/** Numbers the definitions of a unit, so that all that a new value ends is one range of bits. */
export class DefinitionNumbers {
  readonly chunks: { bits: number; readonly sites: number[] }[] = [];
  /** By definition site: its bit. */
  private readonly bits = new Map<number, number>();
  private readonly numbered = new Map<number, Numbered>();

  constructor(
    private readonly names: BatchNames,
    events: RowStore,
    from: number,
    to: number,
    mostBits: number,
  ) {
    const sites = new Map<number, number[]>();
    const parts = new Map<number, number[]>();
    const roots: number[] = [];
    for (let row = from; row < to; row++) {
      const kind = events.get(row, 1);
      if (kind === happening.use || kind === happening.useBase) continue;
      const [id, site] = [events.get(row, 2), events.get(row, 3)];
      if (!sites.has(id)) this.addId(id, sites, parts, roots);
      if (kind !== happening.forget && !this.bits.has(site)) {
        this.bits.set(site, -1);
        (sites.get(id) as number[]).push(site);
      }
    }
    for (const root of roots) {
      const chunk = this.chunks.at(-1);
      if (!chunk || chunk.bits >= mostBits) this.chunks.push({ bits: 0, sites: [] });
      this.number(root, sites, parts);
    }
  }

  of(id: number): Numbered | undefined {
    return this.numbered.get(id);
  }

  bit(site: number): number {
    return this.bits.get(site) as number;
  }

  /** Most bits of one chunk. */
  get largest(): number {
    return this.chunks.reduce((most, { bits }) => Math.max(most, bits), 0);
  }

  get all(): Iterable<Numbered> {
    return this.numbered.values();
  }

  private addId(id: number, sites: Map<number, number[]>, parts: Map<number, number[]>, roots: number[]): void {
    const { paths } = this.names;
    for (let at = id; !sites.has(at); at = paths.parent(at)) {
      sites.set(at, []);
      if (!paths.isPath(at)) {
        roots.push(at);
        return;
      }
      const parent = paths.parent(at);
      const siblings = parts.get(parent);
      if (siblings) siblings.push(at);
      else parts.set(parent, [at]);
    }
  }

  private number(
    id: number,
    sites: ReadonlyMap<number, readonly number[]>,
    parts: ReadonlyMap<number, number[]>,
  ): void {
    const index = this.chunks.length - 1;
    const chunk = this.chunks[index] as (typeof this.chunks)[number];
    const unset = this.names.paths.isPath(id) ? -1 : chunk.bits++;
    if (unset >= 0) chunk.sites.push(-1);
    const own = chunk.bits;
    for (const site of sites.get(id) ?? []) {
      this.bits.set(site, chunk.bits++);
      chunk.sites.push(site);
    }
    const ownEnd = chunk.bits;
    for (const part of parts.get(id) ?? []) this.number(part, sites, parts);
    this.numbered.set(id, { id, chunk: index, unset, own, ownEnd, end: chunk.bits });
  }
}
