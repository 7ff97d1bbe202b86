import { parentPort, workerData } from 'node:worker_threads';
import { must } from '../model/must.ts';
import { Batch } from './batch.ts';
import { buffersOf } from './buffers-of.ts';
import { FileExtractor } from './file-extractor.ts';
import { spareCompilers } from './spare-compilers.ts';
import { SpareMemory } from './spare-memory.ts';
import type { BatchResult, FileOutcome, WorkerSetup, WorkerTask } from './worker-messages.ts';

spareCompilers();
const setup = workerData as WorkerSetup;
const port = must(parentPort, 'the port of the worker');
const current = new Int32Array(setup.current);
const memory = new SpareMemory();
const extractor = FileExtractor.create(setup, memory);
const batch = new Batch();

port.on('message', (task: WorkerTask) => {
  // An error ends the worker: memory of a parser that failed is not to be trusted. The pool knows the file from `current`.
  void run(task).catch((error) =>
    setImmediate(() => {
      throw error;
    }),
  );
});

async function run(task: WorkerTask): Promise<void> {
  memory.give(task.spare);
  const files = await extractor;
  const outcomes: FileOutcome[] = [];
  for (const [place, file] of task.files.entries()) {
    await files.loadLanguage(file.language);
    Atomics.store(current, 0, place);
    outcomes.push(files.extract(file, batch));
    Atomics.store(current, 0, -1);
  }
  const rows = batch.take(files.evaluate(batch, outcomes), memory);
  const { cursorLanes, refused, parserBytes } = files;
  const result: BatchResult = { rows, outcomes, cursorLanes, refused, parserBytes };
  port.postMessage(result, buffersOf(rows));
}
