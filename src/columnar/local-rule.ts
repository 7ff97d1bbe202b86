import type { Table } from '../model/table.ts';
import type { Relation } from '../relation/relation.ts';

/** A rule whose rows in a file follow from that file alone. Plain data: it is sent to the extraction workers. */
export interface LocalRule {
  readonly id: string;
  readonly output: Table;
  readonly relation: Relation;
  /** Columns of the output that hold tokens, which each batch numbers on its own. */
  readonly tokenColumns: readonly string[];
}

/** What workers compute besides the extraction tables. */
export interface LocalPlan {
  /** In the order in which they run. */
  readonly rules: readonly LocalRule[];
  /** Match tables that are read outside the workers. */
  readonly keptMatches: readonly string[];
}
