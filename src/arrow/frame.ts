import type { Schema } from '../relation/relation.ts';
import type { Cells } from './cells.ts';

/** An intermediate relation: columns are computed when somebody asks for them, once. */
export interface Frame {
  readonly schema: Schema;
  readonly length: number;
  column(name: string): Cells;
}
