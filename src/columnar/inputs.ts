import { must } from '../model/must.ts';
import type { ConstantRelations } from './constant-relations.ts';
import type { FilePlaces } from './file-places.ts';
import type { Frame } from './frame.ts';
import type { KeptParts } from './kept-parts.ts';
import { KnownIndexes } from './known-indexes.ts';
import type { Pool } from './pool.ts';

/** What the relations of one batch of files are computed from. */
export interface Inputs {
  readonly places: FilePlaces;
  readonly table: (name: string) => Frame;
  readonly constants: ConstantRelations | null;
  /** What the relation is made of several times; null when nothing is kept. */
  readonly parts: KeptParts | null;
  /** Filled as relations are evaluated: for the whole batch, whose memory it is, and for one rule. */
  readonly indexes: { readonly batch: KnownIndexes; readonly memory: Pool | null; readonly rule: KnownIndexes };
}

/** Inputs that nothing is kept for. */
export const inputsOf = (places: FilePlaces, table: (name: string) => Frame): Inputs => ({
  places,
  table,
  constants: null,
  parts: null,
  indexes: { batch: new KnownIndexes(), memory: null, rule: new KnownIndexes() },
});

/** A table lookup that fails with the name. */
export const tablesOf =
  (tables: ReadonlyMap<string, Frame>) =>
  (name: string): Frame =>
    must(tables.get(name), `table ${name}`);
