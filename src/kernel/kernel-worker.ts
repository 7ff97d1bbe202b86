import { parentPort, workerData } from 'node:worker_threads';
import { must } from '../model/must.ts';
import { buffersOf, type KernelTask } from './kernel-task.ts';
import { wholeTableKernels } from './kernels.ts';

const { kernel, columns, rows } = workerData as KernelTask;
const found = must(wholeTableKernels[kernel], `the kernel ${kernel}`).compute(columns, rows);
must(parentPort, 'the port of the thread').postMessage(found, buffersOf(found));
