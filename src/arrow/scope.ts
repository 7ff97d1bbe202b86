import type { Table } from 'apache-arrow';
import type { Relation } from '../relation/relation.ts';
import type { Frame } from './frame.ts';
import type { RowIndex } from './index-rows.ts';
import type { Parameters } from './parameters.ts';

/** What one evaluation knows. */
export interface Scope {
  readonly parameters: Parameters;
  readonly table: (name: string) => Table | undefined;
  /** The rows that the fixpoints being computed have found in their last round. */
  readonly working: ReadonlyMap<string, Frame>;
  /** Relations already evaluated that read no working table. */
  readonly known: Map<Relation, Frame>;
  /** Indexes of frames that stay the same from round to round of a fixpoint. */
  readonly indexes: WeakMap<Frame, Map<string, RowIndex>>;
}
