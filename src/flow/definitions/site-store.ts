import { RowStore } from '../row-store.ts';

/** Cells of a definition and of a use; those after `kind` differ. Variables and paths are numbers, see `AccessPaths`. */
export const cell = {
  language: 0,
  file: 1,
  node: 2,
  unit: 3,
  block: 4,
  id: 5,
  kind: 6,
  /** Of a definition: whether what was there before may stay. Of a use: whether there may be no value. */
  flag: 7,
  /** Number of uses of a definition, or of definitions of a use. */
  count: 8,
  /** Of a use: whether it counts; paths that nothing writes do not. */
  kept: 9,
} as const;

/** What happens in a unit, in order: block, kind, variable or path, and the site (of `inline` the unit). */
export const happening = { use: 0, useBase: 1, define: 2, mayDefine: 3, forget: 4, inline: 5 } as const;

/** Definitions and uses of a batch of files, and what happens in each of its units. */
export class SiteStore {
  readonly definitions = new RowStore(9);
  readonly uses = new RowStore(10);
  readonly events = new RowStore(4);
  /** The same for what happens nobody knows when. */
  readonly loose = new RowStore(4);
  /** language, file, definition, use, certainty */
  readonly pairs = new RowStore(5);
  readonly gaps = new RowStore(5);

  happen(block: number, kind: number, id: number, site: number): void {
    const at = this.events.add();
    const { cells } = this.events;
    cells[at] = block;
    cells[at + 1] = kind;
    cells[at + 2] = id;
    cells[at + 3] = site;
  }

  happenSomewhere(kind: number, id: number, site: number): void {
    this.loose.append([-1, kind, id, site]);
  }
}
