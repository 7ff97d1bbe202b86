import { createWorkerPool } from './create-worker-pool.ts';
import type { WorkerPool } from './worker-pool.ts';

type PoolRequest = Parameters<typeof createWorkerPool>[0];

/** Worker pools that are kept from one extraction to the next, which then need not start workers and load grammars. */
export class KeptPools {
  private readonly pools = new Map<string, WorkerPool>();

  /** Pools that several engines share read whatever these build, and outlive them. */
  constructor(readonly isShared = false) {}

  poolFor(request: PoolRequest): WorkerPool {
    const key = keyOf(request);
    const pool = this.pools.get(key) ?? createWorkerPool(request);
    this.pools.set(key, pool);
    return pool;
  }

  async close(): Promise<void> {
    const pools = [...this.pools.values()];
    this.pools.clear();
    await Promise.all(pools.map((pool) => pool.close()));
  }
}

/** What workers are started with; rules of one program are told by their ids. */
const keyOf = ({ catalog, workers, parseTimeoutMs, workerHeapMb, forceCursor, localPlan, workerFile }: PoolRequest) =>
  JSON.stringify([
    ...[catalog.folder, catalog.digest, workerFile],
    ...[workers, parseTimeoutMs, workerHeapMb, forceCursor],
    ...[localPlan?.rules.map(({ id }) => id), localPlan?.keptMatches],
  ]);
