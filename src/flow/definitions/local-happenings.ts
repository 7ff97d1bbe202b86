import { RowStore } from '../row-store.ts';
import type { BatchNames } from './batch-names.ts';
import { cell, happening, type SiteStore } from './site-store.ts';
import { useCode } from './use-code.ts';

/**
 * What happens in each unit to variables of its own. Bodies that run where they stand, like comprehensions, happen in the
 * unit around; what other units do to a variable, whenever they run, is kept apart.
 */
export class LocalHappenings {
  /** block, kind, variable or path, site */
  readonly events = new RowStore(4);
  /** By unit: first of its events, and end. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** variable, definition: made by a unit that is not the home of the variable. */
  readonly outside = new RowStore(2);
  /** variable, use: in such a unit, or of a type. */
  readonly foreign = new RowStore(2);
  private readonly lifted = new Map<number, number[]>();

  constructor(
    private readonly names: BatchNames,
    private readonly store: SiteStore,
    spans: Int32Array,
  ) {
    const { count } = names.units;
    this.first = new Int32Array(count);
    this.end = new Int32Array(count);
    const isInline = inlined(store, count);
    const { loose } = store;
    for (let row = 0; row < loose.rows; row++) this.keepApart(loose.get(row, 1), loose.get(row, 2), loose.get(row, 3));
    for (let unit = count - 1; unit >= 0; unit--) {
      this.first[unit] = this.events.rows;
      this.add(unit, spans, isInline[unit] === 1);
      this.end[unit] = this.events.rows;
    }
  }

  private add(unit: number, spans: Int32Array, isInline: boolean): void {
    const { events } = this.store;
    const handedOn: number[] = [];
    for (let row = spans[unit] as number; row < (spans[unit + 1] as number); row++) {
      const block = events.get(row, 0);
      const kind = events.get(row, 1);
      const site = events.get(row, 3);
      if (kind !== happening.inline) {
        this.place(unit, block, kind, events.get(row, 2), site, isInline ? handedOn : null);
        continue;
      }
      const inner = this.lifted.get(site) ?? [];
      this.lifted.delete(site);
      // The body may run again and again: what it writes may be there when it reads.
      for (const isUse of [false, true])
        for (let at = 0; at < inner.length; at += 3) {
          const is = inner[at] as number;
          if ((is === happening.use || is === happening.useBase) === isUse)
            this.place(unit, block, is, inner[at + 1] as number, inner[at + 2] as number, isInline ? handedOn : null);
        }
    }
    if (handedOn.length > 0) this.lifted.set(unit, handedOn);
  }

  private place(unit: number, block: number, kind: number, id: number, site: number, handedOn: number[] | null): void {
    const { paths, units } = this.names;
    const isUse = kind === happening.use || kind === happening.useBase;
    if (isUse && id < paths.receiver && this.store.uses.get(site, cell.kind) === useCode.type)
      this.foreign.append([id, site]);
    else if (id >= paths.receiver || (this.names.home(id) === unit && !units.isCut(unit)))
      this.keep(block, kind, id, site);
    else if (handedOn) {
      if (isUse) handedOn.push(kind, id, site);
      else if (kind !== happening.forget) handedOn.push(happening.mayDefine, id, site);
    } else this.keepApart(kind, id, site);
  }

  private keep(block: number, kind: number, id: number, site: number): void {
    const at = this.events.add();
    const { cells } = this.events;
    cells[at] = block;
    cells[at + 1] = kind;
    cells[at + 2] = id;
    cells[at + 3] = site;
  }

  private keepApart(kind: number, id: number, site: number): void {
    if (kind === happening.use || kind === happening.useBase) this.foreign.append([id, site]);
    else if (kind !== happening.forget) this.outside.append([id, site]);
  }
}

/** By unit: 1 when its body runs where it stands. */
function inlined({ events }: SiteStore, units: number): Uint8Array {
  const is = new Uint8Array(units);
  for (let row = 0; row < events.rows; row++) if (events.get(row, 1) === happening.inline) is[events.get(row, 3)] = 1;
  return is;
}
