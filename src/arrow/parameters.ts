import type { Cell } from './cell.ts';

/** Values of the scalar parameters by name. */
export type Parameters = Readonly<Record<string, Cell>>;
