import { definitionTable } from './definitions/definition-table.ts';
import { flowTable } from './flow-table.ts';
import type { KernelTable } from './kernel-table.ts';

/** By name: what computes the tables of a kernel from whole tables, file by file. */
export const fileKernels = {
  control_flow: flowTable,
  definitions: definitionTable,
} as const satisfies Record<string, (output: string, sources: readonly KernelTable[]) => KernelTable>;
