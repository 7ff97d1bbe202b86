import { Worker } from 'node:worker_threads';
import { buffersOf } from './buffers-of.ts';
import { parseLimit } from './parse-limit.ts';
import type { BatchResult, BatchTask, FileOutcome, WorkerSetup, WorkerTask } from './worker-messages.ts';

export interface PoolOptions extends Omit<WorkerSetup, 'current'> {
  readonly workerFile: string;
  readonly workers: number;
  /** Most memory for the objects of one worker, without what the parser holds. */
  readonly workerHeapMb: number;
}

/** The result of a batch and the files its workers died on. */
export interface PoolResult {
  readonly result: BatchResult;
  readonly casualties: readonly FileOutcome[];
}

interface Job {
  task: BatchTask;
  readonly casualties: FileOutcome[];
  readonly resolve: (result: PoolResult) => void;
  readonly reject: (error: Error) => void;
}

interface Member {
  readonly worker: Worker;
  readonly current: Int32Array;
  job: Job | null;
  /** What the watchdog saw last: the file, and since when. */
  seen: number;
  since: number;
}

const largestParser = 384 << 20;
const watchInterval = 500;

/** Shares batches among worker threads; replaces a worker that dies, without the file it died on. */
export class WorkerPool {
  private readonly members = new Set<Member>();
  private readonly waiting: Job[] = [];
  private spare: ArrayBuffer[] = [];
  private readonly watchdog: NodeJS.Timeout;
  private closed: Error | null = null;
  private most = Number.POSITIVE_INFINITY;

  constructor(private readonly options: PoolOptions) {
    this.watchdog = setInterval(() => this.watch(), watchInterval);
    this.watchdog.unref();
  }

  get size(): number {
    return Math.min(this.options.workers, this.most);
  }

  /** Does with fewer workers than it was made for; those that run already stay. */
  limitTo(workers: number): void {
    this.most = workers;
  }

  /** Starts a worker before there is work, so that it is ready when there is. */
  warm(): void {
    if (this.members.size === 0 && !this.closed) this.start();
  }

  run(task: BatchTask): Promise<PoolResult> {
    return new Promise((resolve, reject) => {
      if (this.closed) return reject(this.closed);
      this.waiting.push({ task, casualties: [], resolve, reject });
      this.assign();
    });
  }

  /** Takes back the memory of a batch whose rows nobody needs any more; it goes with the next one, if there is one. */
  recycle({ rows }: BatchResult): void {
    if (this.waiting.length > 0) this.spare.push(...buffersOf(rows));
  }

  /** Rejects every batch that is running or waiting and stops the workers at it. The pool can be used again. */
  async cancel(reason: Error): Promise<void> {
    const busy = [...this.members].filter((member) => member.job !== null);
    const jobs = [...this.waiting.splice(0), ...busy.flatMap((member) => member.job ?? [])];
    for (const member of busy) this.members.delete(member);
    for (const job of jobs) job.reject(reason);
    await Promise.all(busy.map((member) => member.worker.terminate()));
  }

  /** Stops every worker for good. */
  async close(): Promise<void> {
    this.closed ??= new Error('The worker pool is closed.');
    clearInterval(this.watchdog);
    await this.cancel(this.closed);
    const idle = [...this.members];
    this.members.clear();
    await Promise.all(idle.map((member) => member.worker.terminate()));
  }

  private assign(): void {
    while (this.waiting.length > 0) {
      const member = [...this.members].find((each) => each.job === null) ?? this.start();
      const job = member && this.waiting.shift();
      if (!member || !job) return;
      member.job = job;
      member.seen = -1;
      member.worker.ref();
      const task: WorkerTask = { ...job.task, spare: this.spare };
      member.worker.postMessage(task, this.spare);
      this.spare = [];
    }
  }

  private start(): Member | null {
    const { workerFile, workers, workerHeapMb, ...settings } = this.options;
    if (this.members.size >= Math.min(workers, this.most)) return null;
    const current = new SharedArrayBuffer(4);
    const setup: WorkerSetup = { ...settings, current };
    const worker = new Worker(workerFile, {
      workerData: setup,
      resourceLimits: { maxOldGenerationSizeMb: workerHeapMb },
    });
    const member: Member = { worker, current: new Int32Array(current), job: null, seen: -1, since: 0 };
    member.current[0] = -1;
    worker.unref();
    this.members.add(member);
    worker.on('message', (result: BatchResult) => this.finish(member, result));
    worker.on('error', (error) => this.bury(member, error.message));
    worker.on('exit', (code) => this.bury(member, `it stopped with code ${code}`));
    return member;
  }

  private finish(member: Member, result: BatchResult): void {
    if (!this.members.has(member)) return;
    const { job } = member;
    member.job = null;
    // An idle worker of a pool that is kept must not keep the process alive.
    member.worker.unref();
    if (result.parserBytes > largestParser) this.retire(member);
    job?.resolve({ result, casualties: job.casualties });
    this.assign();
  }

  private retire(member: Member): void {
    this.members.delete(member);
    void member.worker.terminate();
  }

  /** Gives the rest of a dead worker's batch to another one. */
  private bury(member: Member, cause: string, reason: 'worker_died' | 'parse_timeout' = 'worker_died'): void {
    if (!this.members.delete(member)) return;
    const { job } = member;
    if (!job) return;
    member.job = null;
    const dead = job.task.files[Atomics.load(member.current, 0)];
    if (!dead) {
      job.reject(new Error(`An extraction worker failed before it read a file: ${cause}.`));
      return;
    }
    job.casualties.push(casualty(dead.file, reason, cause));
    job.task = { files: job.task.files.filter((each) => each !== dead) };
    this.waiting.unshift(job);
    this.assign();
  }

  /** A parser that never asks whether it should stop is stopped from outside. */
  private watch(): void {
    const now = performance.now();
    for (const member of this.members) {
      const place = member.job ? Atomics.load(member.current, 0) : -1;
      if (place !== member.seen || place < 0) {
        member.seen = place;
        member.since = now;
        continue;
      }
      const size = member.job?.task.files[place]?.size ?? 0;
      const limit = parseLimit(this.options.parseTimeoutMs, size) * 2 + 2 * watchInterval;
      if (now - member.since > limit) {
        this.bury(member, `It did not stop within ${Math.round(limit)} ms`, 'parse_timeout');
        void member.worker.terminate();
      }
    }
  }
}

function casualty(file: number, reason: 'worker_died' | 'parse_timeout', cause: string): FileOutcome {
  const detail = reason === 'worker_died' ? `The worker that read it died: ${cause}.` : `${cause}.`;
  return {
    file,
    size: null,
    sha256: null,
    encoding: null,
    lines: 0,
    nodes: 0,
    status: 'failed',
    reason,
    detail,
    lane: null,
  };
}
