import type { Columns } from './column.ts';
import type { AmbiguityPolicyName } from './evidence-policies.ts';

/** Which part of the pipeline fills a table. */
export type Layer = 'extraction' | 'match' | 'fact' | 'relation' | 'graph' | 'diagnostic' | 'parameter';

/** What must hold for a column of every row, besides its type; a missing value breaks `presentWhen` only. */
export interface Constraint {
  /** Names the fault in error rows. */
  readonly code: string;
  readonly column: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Another column that must not be larger. */
  readonly notBefore?: string;
  /** The value must be there when another column has this text. */
  readonly presentWhen?: { readonly column: string; readonly is: string };
}

export interface Table<C extends Columns = Columns> {
  readonly name: string;
  readonly layer: Layer;
  readonly doc: string;
  readonly columns: C;
  /** Columns that together identify a row; empty when rows have no identity. */
  readonly key: readonly string[];
  readonly constraints?: readonly Constraint[];
  /** What happens to rows that are candidates for the same thing. */
  readonly ambiguity?: AmbiguityPolicyName;
}

export function defineTable<C extends Columns>(
  layer: Layer,
  name: string,
  doc: string,
  columns: C,
  key: readonly (keyof C & string)[] = [],
  contract: Pick<Table, 'constraints' | 'ambiguity'> = {},
): Table<C> {
  return { name, layer, doc, columns, key, ...contract };
}
