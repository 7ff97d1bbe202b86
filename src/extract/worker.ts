import { parentPort, workerData } from 'node:worker_threads';
import { must } from '../model/must.ts';
import { Batch } from './batch.ts';
import { FileExtractor } from './file-extractor.ts';
import { spareCompilers } from './spare-compilers.ts';
import type { BatchResult, BatchTask, FileOutcome, WorkerSetup } from './worker-messages.ts';

spareCompilers();
const setup = workerData as WorkerSetup;
const port = must(parentPort, 'the port of the worker');
const current = new Int32Array(setup.current);
const extractor = FileExtractor.create(setup);
const batch = new Batch();

port.on('message', (task: BatchTask) => {
  // An error ends the worker: memory of a parser that failed is not to be trusted. The pool knows the file from `current`.
  void run(task).catch((error) =>
    setImmediate(() => {
      throw error;
    }),
  );
});

async function run(task: BatchTask): Promise<void> {
  const files = await extractor;
  const outcomes: FileOutcome[] = [];
  for (const [place, file] of task.files.entries()) {
    await files.loadLanguage(file.language);
    Atomics.store(current, 0, place);
    outcomes.push(files.extract(file, batch));
    Atomics.store(current, 0, -1);
  }
  const rows = batch.take(files.evaluate(batch, outcomes));
  const { cursorLanes, refused, parserBytes } = files;
  const result: BatchResult = { rows, outcomes, cursorLanes, refused, parserBytes };
  const local = rows.local.flatMap(({ columns }) => columns ?? []);
  const columns = [...rows.nodes, ...rows.lines, ...local, rows.textBytes, rows.textEnds];
  port.postMessage(result, [...new Set(columns.map((column) => column.buffer as ArrayBuffer))]);
}
