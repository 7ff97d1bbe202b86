import { fileKernels } from '../flow/file-kernels.ts';
import type { Relation } from '../relation/relation.ts';
import { type Frame, frameOf } from './frame.ts';
import { Vector } from './vector.ts';

/** The rows of a kernel; what it computed for one table of a batch is kept for the others. */
export function evaluateKernel(
  { kernel, output, schema }: Extract<Relation, { kind: 'kernel' }>,
  sources: readonly Frame[],
): Frame {
  const table = fileKernels[kernel](output, sources);
  return frameOf(table.rows, Object.keys(schema), (name) => {
    const { data, mask, texts } = table.column(name);
    return new Vector(data, mask, texts);
  });
}
