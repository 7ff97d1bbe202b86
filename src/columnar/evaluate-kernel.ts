import { flowTable } from '../flow/flow-table.ts';
import type { Relation } from '../relation/relation.ts';
import { Frame } from './frame.ts';

/** The rows of a kernel; what it computed for one table of a batch is kept for the others. */
export function evaluateKernel(
  { output, schema }: Extract<Relation, { kind: 'kernel' }>,
  sources: readonly Frame[],
): Frame {
  const table = flowTable(output, sources);
  return new Frame(table.rows, new Map(Object.keys(schema).map((name) => [name, () => table.column(name)])));
}
