import { constraintKindNames } from '../model/tables/points-to.ts';
import { linearize } from './linearize.ts';
import { pointsTo } from './points-to/points-to.ts';

/** Numbers of a column: integers, places of choices, 1 for true. */
export type NumberColumns = Readonly<Record<string, ArrayLike<number>>>;

export interface WholeTableKernel {
  /** By column with choices, their texts in order. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly compute: (columns: NumberColumns, rows: number) => Readonly<Record<string, Int32Array | Uint8Array>>;
}

/** Kernels that compute a relation from all rows of another one, by the name a relation calls them. */
export const wholeTableKernels: Readonly<Record<string, WholeTableKernel>> = {
  linearize: { choices: {}, compute: linearize },
  points_to: {
    choices: { kind: constraintKindNames },
    compute: (columns, rows) => ({ ...pointsTo(columns as never, rows) }),
  },
};
