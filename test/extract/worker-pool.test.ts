import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KeptPools } from '../../src/extract/kept-pools.ts';
import { CollectingSink } from './tools/collecting-sink.ts';
import { workerFile } from './tools/fixture-grammars.ts';
import { extractFolder, workspace } from './tools/workspace.ts';

const many = Object.fromEntries(
  Array.from({ length: 60 }, (_, index) => [
    `m${index}.py`,
    `class C${index}(Base):\n    def f(self, a=é, *b): # c\n        return a + ${index}\n`.repeat(15),
  ]),
);

/** A worker in which reading a file whose name contains a word does something else. */
function workerThat(folder: string, behaviour: Readonly<Record<string, string>>): string {
  const file = join(folder, 'worker.cjs');
  const cases = Object.entries(behaviour).map(([word, code]) => `if (String(path).includes('${word}.py')) { ${code} }`);
  writeFileSync(
    file,
    `const fs = require('node:fs'); const read = fs.readFileSync;
    fs.readFileSync = (path, ...rest) => { ${cases.join('\n')} return read(path, ...rest); };
    require(${JSON.stringify(workerFile)});`,
  );
  return file;
}

test('the rows do not depend on the number of workers, or on the lane', async () => {
  const folder = workspace(many);
  const one = await extractFolder(folder, { workers: 1 });
  const four = await extractFolder(folder, { workers: 4 });
  const cursor = await extractFolder(folder, { forceCursor: true });
  expect(one.summary.lanes).toEqual({ heap: 60, cursor: 0 });
  expect(cursor.summary.lanes).toEqual({ heap: 0, cursor: 60 });
  expect(cursor.sink.rows('scan_event')).toMatchObject([{ event: 'cursor_lane', path: null }]);
  for (const { sink } of [four, cursor]) {
    expect(sink.texts).toEqual(one.sink.texts);
    for (const table of ['syntax_node', 'file_line', 'syntax_problem'])
      expect(sink.rows(table)).toEqual(one.sink.rows(table));
  }
  expect(four.sink.rows('file')).toEqual(one.sink.rows('file'));
});

test('the memory of merged rows goes back to the workers, and never shows in other rows', async () => {
  const larger = Object.entries(many).map(([path, text]) => [path, text.repeat(6)]);
  const folder = workspace(Object.fromEntries(larger));
  const kept: Int32Array[] = [];
  const plain = await extractFolder(folder, { workers: 1 });
  const sink = new CollectingSink();
  const { appendColumns } = sink;
  const watching = Object.assign(sink, {
    appendColumns: (...given: Parameters<typeof appendColumns>) => {
      kept.push(...(given[1].filter((column) => column.length > 0) as Int32Array[]));
      appendColumns(...given);
    },
  });
  await extractFolder(folder, { workers: 1, sink: watching });
  expect(kept.filter(({ buffer }) => buffer.byteLength === 0).length).toBeGreaterThan(0);
  expect(sink.tables).toEqual(plain.sink.tables);
});

test('files a worker dies on are reported, all others are read', async () => {
  const folder = workspace({ ...many, 'poison.py': 'x', 'bomb.py': 'x' });
  const worker = workerThat(workspace({}), { poison: 'process.exit(3);', bomb: 'throw new RangeError("boom");' });
  const { sink, summary } = await extractFolder(folder, { workerFile: worker });
  expect(sink.file('poison.py')).toMatchObject({ status: 'failed', reason: 'worker_died' });
  // An error while a file is read is that file's own.
  expect(sink.file('bomb.py')).toMatchObject({ status: 'failed', reason: 'unreadable' });
  expect(summary).toMatchObject({ filesParsed: 60, filesFailed: 2 });
  expect(sink.rows('scan_event')).toMatchObject([{ event: 'worker_died', path: 'poison.py' }]);
  const clean = await extractFolder(workspace(many));
  expect(sink.texts).toEqual(clean.sink.texts);
});

test('a worker that runs out of memory is replaced', async () => {
  const folder = workspace({ 'a.py': 'x', 'greedy.py': 'x', 'z.py': 'x' });
  const greedy =
    'require("node:worker_threads").resourceLimits; const all = []; for (;;) all.push(new Array(1e6).fill({}));';
  const worker = workerThat(workspace({}), { greedy });
  const { sink } = await extractFolder(folder, { workerFile: worker, workerHeapMb: 64 });
  expect(sink.file('greedy.py')).toMatchObject({ reason: 'worker_died' });
  expect(sink.file('z.py')).toMatchObject({ status: 'parsed' });
});

test('a worker that hangs is stopped from outside', async () => {
  const folder = workspace({ 'a.py': 'x', 'hang.py': 'x', 'z.py': 'x' });
  const worker = workerThat(workspace({}), { hang: 'for (;;);' });
  const { sink } = await extractFolder(folder, { workerFile: worker, parseTimeoutMs: 100 });
  expect(sink.file('hang.py')).toMatchObject({ status: 'failed', reason: 'parse_timeout' });
  expect(sink.file('a.py')).toMatchObject({ status: 'parsed' });
  expect(sink.file('z.py')).toMatchObject({ status: 'parsed' });
});

test('a parse that takes too long is given up, and the next file is parsed from the start', async () => {
  const folder = workspace({ 'a.py': 'def f(x): return [x for x in range(10)]\n'.repeat(40_000), 'b.py': 'x = 1\n' });
  const { sink } = await extractFolder(folder, { parseTimeoutMs: 20, workers: 1 });
  expect(sink.file('a.py')).toMatchObject({ status: 'failed', reason: 'parse_timeout', nodes: 0 });
  expect(sink.nodes('b.py')[0]).toMatchObject({ kind: 'module', start: 0 });
});

test('a worker that cannot start fails the extraction with its reason', async () => {
  const folder = workspace({ 'a.py': 'x' });
  await expect(extractFolder(folder, { treeSitterWasm: '/does/not/exist.wasm' })).rejects.toThrow(
    /failed before it read a file: .*exist/,
  );
});

test('cancelling stops the workers and rejects with an AbortError', async () => {
  const folder = workspace(many);
  const controller = new AbortController();
  const onProgress = (done: number) => {
    if (done > 0) controller.abort();
  };
  const extraction = extractFolder(folder, { workers: 2, signal: controller.signal, onProgress });
  await expect(extraction).rejects.toMatchObject({ name: 'AbortError' });
  await expect(extractFolder(folder, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
});

test('workers can be kept, also after a cancelled extraction', async () => {
  const folder = workspace(many);
  const pools = new KeptPools();
  const controller = new AbortController();
  const onProgress = (done: number) => {
    if (done > 0) controller.abort();
  };
  await expect(extractFolder(folder, { pools, signal: controller.signal, onProgress })).rejects.toMatchObject({
    name: 'AbortError',
  });
  for (let round = 0; round < 2; round++) {
    expect((await extractFolder(folder, { pools })).summary).toMatchObject({ filesParsed: 60 });
  }
  await pools.close();
  expect((await extractFolder(folder, { pools })).summary).toMatchObject({ filesParsed: 60 });
  await pools.close();
});

test('progress counts up to the number of files', async () => {
  const seen: number[] = [];
  await extractFolder(workspace(many), { onProgress: (done, total) => total && seen.push(done) });
  expect(seen.at(-1)).toBe(60);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});
