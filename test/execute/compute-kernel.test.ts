import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { computeKernel } from '../../src/execute/compute-kernel.ts';
import type { KernelTask } from '../../src/kernel/kernel-task.ts';

const file = join(import.meta.dirname, '../../dist/kernel-worker.cjs');

/** A diamond of classes for every four numbers: the last inherits from two that inherit from the first. */
function diamonds(count: number): KernelTask {
  const edges = Array.from({ length: count }, (_, at) => {
    const [top, left, right, bottom] = [1, 2, 3, 4].map((place) => at * 4 + place) as [number, number, number, number];
    return [
      [left, top, 0],
      [right, top, 0],
      [bottom, left, 0],
      [bottom, right, 1],
    ] as const;
  }).flat();
  const column = (of: (edge: (typeof edges)[number]) => number) => Int32Array.from(edges, of);
  const columns = {
    file: column(() => 1),
    class: column(([from]) => from),
    position: column(([, , position]) => position),
    target_file: column(() => 1),
    target_node: column(([, to]) => to),
  };
  return { kernel: 'linearize', columns, rows: edges.length };
}

describe('computing a kernel', () => {
  it('gives the same on a thread of its own as in place', async () => {
    const inPlace = await computeKernel(diamonds(6000), {});
    const onThread = await computeKernel(diamonds(6000), { file });
    expect(inPlace.file?.length).toBeGreaterThan(6000);
    expect(onThread).toEqual(inPlace);
  });

  it('leaves the thread that waits free for others', async () => {
    let isFree = false;
    setImmediate(() => {
      isFree = true;
    });
    await computeKernel(diamonds(6000), { file });
    expect(isFree).toBe(true);
  });

  it('takes few rows in place, without a thread', async () => {
    const found = await computeKernel(diamonds(2), { file: '/no/such/program.cjs' });
    expect(found.file?.length).toBeGreaterThan(0);
  });

  it('ends the thread when it is cancelled', async () => {
    const controller = new AbortController();
    const computed = computeKernel(diamonds(6000), { file, signal: controller.signal });
    controller.abort();
    await expect(computed).rejects.toThrow(/abort/i);
    await expect(computeKernel(diamonds(6000), { file, signal: controller.signal })).rejects.toThrow(/abort/i);
  });

  it('says what the thread could not do', async () => {
    await expect(computeKernel({ ...diamonds(6000), kernel: 'none' }, { file })).rejects.toThrow(/the kernel none/);
    await expect(computeKernel(diamonds(6000), { file: '/no/such/program.cjs' })).rejects.toThrow(/no\/such/);
  });
});
