import { Worker } from 'node:worker_threads';
import { buffersOf, type KernelColumns, type KernelTask } from '../kernel/kernel-task.ts';
import { wholeTableKernels } from '../kernel/kernels.ts';
import { must } from '../model/must.ts';
import { freeGarbage } from './free-garbage.ts';
import type { KernelThread } from './kernel-thread.ts';

/** Fewer rows are computed sooner than a thread starts. */
const worthAThread = 20_000;

/**
 * Computes a kernel: of many rows on a thread of its own, so that the rules that do not wait for it go on beside it. Takes
 * the memory of the columns. Stopped by the signal with an AbortError; what the kernel throws is thrown here.
 */
export async function computeKernel(task: KernelTask, { file, signal }: KernelThread): Promise<KernelColumns> {
  if (file !== undefined && task.rows >= worthAThread) return computeInThread(task, file, signal);
  const found = must(wholeTableKernels[task.kernel], `the kernel ${task.kernel}`).compute(task.columns, task.rows);
  freeGarbage();
  return found;
}

function computeInThread(task: KernelTask, file: string, signal: AbortSignal | undefined): Promise<KernelColumns> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const thread = new Worker(file, { workerData: task, transferList: buffersOf(task.columns) });
    freeGarbage(); // What the columns were read from.
    const stop = () => void thread.terminate();
    signal?.addEventListener('abort', stop, { once: true });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => {
      signal?.removeEventListener('abort', stop);
      reject(signal?.aborted ? signal.reason : new Error(`The thread of the kernel stopped with code ${code}.`));
    });
  });
}
