import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

// node test/bench/extract.mjs FOLDER [workers] [dist] [rounds]: extracts a folder into a sink that only counts, and divides wall
// and CPU by those of parsing the same files once on one core. Runs take turns; the table shows every one.

const folder = resolve(process.argv[2] ?? '.');
const workers = Number(process.argv[3] ?? 2);
const dist = resolve(process.argv[4] ?? 'dist');
const rounds = Number(process.argv[5] ?? 5);

const draft = mkdtempSync(join(tmpdir(), 'extract-bench-'));
await build({
  stdin: {
    contents: "export * from './extract.ts'; export * from './grammar-catalog.ts'",
    resolveDir: resolve('src/extract'),
  },
  outfile: join(draft, 'extract.mjs'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
const { extract, loadGrammarCatalog } = await import(join(draft, 'extract.mjs'));
rmSync(draft, { recursive: true });

const catalog = loadGrammarCatalog(join(dist, 'grammars'));
const treeSitterWasm = join(dist, 'web-tree-sitter.wasm');
async function extractAll() {
  const files = [];
  const sink = {
    appendColumns: () => {},
    appendTexts: () => {},
    appendRows(table, rows) {
      if (table.name === 'file') files.push(...rows);
    },
  };
  const folders = [{ name: basename(folder), path: folder }];
  const summary = await extract({
    folders,
    workers,
    catalog,
    workerFile: join(dist, 'extract-worker.cjs'),
    treeSitterWasm,
    findMatches: process.env.MATCHES !== 'off',
    sink,
  });
  return { summary, parsed: files.filter((file) => file.status === 'parsed') };
}

/** Parses in a fresh thread, as extraction does: code that is already warm would be half as expensive. */
function parseAll() {
  const code = `(async () => {
    const { workerData, parentPort } = require('node:worker_threads');
    const { Language, Parser } = require('web-tree-sitter');
    await Parser.init({ locateFile: () => workerData.treeSitterWasm });
    const grammars = new Map();
    for (const [number, file] of workerData.grammars) grammars.set(number, await Language.load(file));
    const cpu = process.cpuUsage();
    const wall = performance.now();
    const parser = new Parser();
    for (const { text, language } of workerData.sources) {
      parser.setLanguage(grammars.get(language));
      parser.parse(text).delete();
    }
    const used = process.cpuUsage(cpu);
    parentPort.postMessage({ wall: performance.now() - wall, cpu: (used.user + used.system) / 1000 });
  })()`;
  const used = new Set(sources.map(({ language }) => language));
  const grammars = catalog.languages
    .filter(({ number }) => used.has(number))
    .map(({ number, wasmFile }) => [number, wasmFile]);
  const worker = new Worker(code, { eval: true, workerData: { treeSitterWasm, grammars, sources } });
  return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
}

async function timed(work) {
  const cpu = process.cpuUsage();
  const wall = performance.now();
  await work();
  const used = process.cpuUsage(cpu);
  return { wall: performance.now() - wall, cpu: (used.user + used.system) / 1000 };
}

const { summary, parsed } = await extractAll();
const sources = parsed.map(({ path, language }) => ({ text: readFileSync(join(folder, path), 'utf8'), language }));
console.log(summary);
const rows = [];
for (let round = 0; round < rounds; round++) {
  const parse = await parseAll();
  const all = await timed(extractAll);
  rows.push({
    'parse wall ms': Math.round(parse.wall),
    'parse CPU ms': Math.round(parse.cpu),
    'extract wall ms': Math.round(all.wall),
    'extract CPU ms': Math.round(all.cpu),
    'wall ratio': Number((all.wall / parse.wall).toFixed(2)),
    'CPU ratio': Number((all.cpu / parse.cpu).toFixed(2)),
  });
}
console.table(rows);
