import type { Columns } from './column.ts';

/** Which part of the pipeline fills a table. */
export type Layer = 'extraction' | 'match' | 'fact' | 'relation' | 'graph' | 'diagnostic';

export interface Table<C extends Columns = Columns> {
  readonly name: string;
  readonly layer: Layer;
  readonly doc: string;
  readonly columns: C;
  /** Columns that together identify a row; empty when rows have no identity. */
  readonly key: readonly string[];
}

export function defineTable<C extends Columns>(
  layer: Layer,
  name: string,
  doc: string,
  columns: C,
  key: readonly (keyof C & string)[] = [],
): Table<C> {
  return { name, layer, doc, columns, key };
}
