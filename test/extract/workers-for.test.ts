import { expect, test } from 'vitest';
import { WorkerPool } from '../../src/extract/worker-pool.ts';
import { workersFor } from '../../src/extract/workers-for.ts';

const megabytes = (count: number): number => count << 20;

test('workers are started only when they have enough to do, which is more where cores are few', () => {
  expect([0, 1, 3, 6, 20].map((size) => workersFor(megabytes(size), 2))).toEqual([1, 1, 1, 1, 3]);
  expect([0, 1, 3, 6, 20].map((size) => workersFor(megabytes(size), 8))).toEqual([1, 1, 2, 3, 10]);
});

test('a pool does with fewer workers, never with more, than it was made for', async () => {
  const pool = new WorkerPool({
    workerFile: '',
    workers: 4,
    workerHeapMb: 64,
    catalogFolder: '',
    treeSitterWasm: '',
    parseTimeoutMs: 1000,
    forceCursor: false,
    localPlan: null,
  });
  expect(pool.size).toBe(4);
  pool.limitTo(2);
  expect(pool.size).toBe(2);
  pool.limitTo(9);
  expect(pool.size).toBe(4);
  await pool.close();
});
