// npm run bench: how long a build takes, as a multiple of parsing the same files once on one core in the same run.
//   --corpus <name>   only this corpus; may be repeated
//   --runs <n>        measured runs of each (3)
//   --peer-runs <n>   measured runs of each peer (1)
//   --no-peers        only this project
//   --recording       also what recording costs: builds that keep plans, that measure them, and that take the canonical route
//   --growth          instead: how the cost of each part grows from 50 thousand to 800 thousand lines, with its exponent
//   --lines <n>       with --growth: only this size; may be repeated
//   --face            instead: what is waited for in a window on a repository of 100,000 symbols, frames, and memory over a soak
//   --cycles <n>      with --face: how often a panel is opened, a node expanded, the panel closed (200); what grows fails
//   --readme          puts the table into README.md
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureReady } from '../../setup/ensure-ready.mjs';
import { root } from '../../setup/root.mjs';
import { corpora } from './corpora.mjs';
import { afterEachEdit, editKinds, edits } from './edits.mjs';
import { fetchCorpus } from './fetch-corpus.mjs';
import { growthSizes, measureGrowth } from './growth.mjs';
import { growthReport } from './growth-report.mjs';
import { measure } from './measure.mjs';
import { peers } from './peers.mjs';
import { recordingVariants } from './recording-variants.mjs';
import { report } from './report.mjs';
import { ruleShares } from './rule-shares.mjs';
import { runPeer } from './run-peer.mjs';
import { savedEdit } from './saved-edit.mjs';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: Object.keys(corpora) },
    runs: { type: 'string', default: '3' },
    'peer-runs': { type: 'string', default: '1' },
    'no-peers': { type: 'boolean', default: false },
    recording: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    lines: { type: 'string', multiple: true, default: growthSizes.map(String) },
    face: { type: 'boolean', default: false },
    cycles: { type: 'string', default: '200' },
    readme: { type: 'boolean', default: false },
  },
});
const unknown = options.corpus.filter((name) => !Object.hasOwn(corpora, name));
if (unknown.length > 0) {
  process.stderr.write(`There is no corpus ${unknown.join(', ')}; there are ${Object.keys(corpora).join(', ')}.\n`);
  process.exit(2);
}

const cache = join(root, '.bench');
const dist = join(root, 'dist');
const cli = join(dist, 'cli.cjs');
await ensureReady({ built: true });
mkdirSync(cache, { recursive: true });

if (options.growth) {
  await benchGrowth();
  process.exit(0);
}
if (options.face) {
  await benchWindow();
  process.exit();
}
const results = [];
for (const name of options.corpus) results.push(await benchCorpus(name));
const text = report(results, today(), Number(options.runs));
writeFileSync(join(cache, 'results.md'), text);
writeFileSync(join(cache, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
console.log(text);
if (options.readme) intoReadme('bench', '', text);
process.exitCode = results.some(({ reason }) => reason) ? 1 : 0;

async function benchCorpus(name) {
  const { title, peers: peerNames } = corpora[name];
  try {
    say(`${title}: fetching`);
    const corpus = fetchCorpus(name, corpora[name], cache);
    const measured = await measureBuilds(name, corpus);
    const peerResults = options['no-peers'] ? [] : await measurePeers(peerNames, corpus, measured.files);
    return { name, title, ...measured, peers: peerResults };
  } catch (error) {
    return { name, title, reason: error.message };
  }
}

async function benchGrowth() {
  const tables = [];
  for (const name of options.corpus) {
    const corpus = fetchCorpus(name, corpora[name], cache);
    const points = await measureGrowth(name, corpus, options.lines.map(Number), { cache, dist, root, say });
    tables.push(growthReport(corpora[name].title, points));
    console.log(`${tables.at(-1)}\n`);
  }
  writeFileSync(join(cache, 'growth.md'), `${tables.join('\n\n')}\n`);
}

async function benchWindow() {
  const { benchFace } = await import('./face/bench-face.mjs');
  const { faceReport } = await import('./face/face-report.mjs');
  const { soakFigures } = await import('./face/soak.mjs');
  const run = await benchFace({ cache, rounds: 5, cycles: Number(options.cycles), say });
  writeFileSync(join(cache, 'face.json'), `${JSON.stringify(run)}\n`);
  const table = faceReport(run, today());
  console.log(table);
  const grows = soakFigures(run.memory).filter(({ isTooMuch }) => isTooMuch);
  for (const { title, own, unit, perCycle } of grows)
    console.error(`${title}: a cycle adds ${own.toFixed(0)} ${unit}, more than ${perCycle} ${unit}.`);
  process.exitCode = grows.length > 0 ? 1 : 0;
  if (options.readme) intoReadme('face', ' --face', `${table}\n`);
}

/** One build to warm the disk and to know the files, then parse, build and build again in turn. */
async function measureBuilds(name, corpus) {
  const graph = join(cache, 'graphs', name);
  rmSync(graph, { recursive: true, force: true });
  mkdirSync(graph, { recursive: true });
  const build = (...extra) => measure([cli, 'build', corpus, '--storage', graph, '--json', ...extra], { cwd: cache });
  say(`${name}: first build`);
  await build('--scratch');
  const files = await parsedFiles(corpus, graph);
  const list = join(cache, `${name}.files.json`);
  writeFileSync(list, JSON.stringify(files));

  const variants = options.recording ? recordingVariants : [];
  const recording = variants.map(({ title }) => ({ title, runs: [] }));
  const edited = Object.fromEntries(editKinds.map((kind) => [kind, []]));
  const runs = { parse: [], build: [], rebuild: [], saved: [], summaries: [], shares: [] };
  for (let run = 1; run <= Number(options.runs); run++) {
    say(`${name}: run ${run} of ${options.runs}`);
    const parse = await measure([join(import.meta.dirname, 'parse-files.mjs'), dist, corpus, list], { cwd: root });
    runs.parse.push({ ...JSON.parse(parse.output), peakBytes: parse.peakBytes });
    const { output, ...whole } = await build('--scratch');
    runs.build.push(whole);
    runs.summaries.push(JSON.parse(output));
    runs.shares.push(await sharesOf(corpus, graph));
    const { output: _, ...again } = await build();
    runs.rebuild.push(again);
    await afterEachEdit(corpus, edits[name], async (kind) => {
      const { output: _, ...update } = await build();
      edited[kind].push(update);
    });
    runs.saved.push(await savedEdit(join(dist, 'engine.cjs'), corpus, graph, edits[name]));
    for (const [at, { flags }] of variants.entries()) {
      const { output: _, ...recorded } = await build('--scratch', ...flags);
      recording[at].runs.push(recorded);
    }
  }
  const [first] = runs.summaries;
  const stages = first.stages.map(({ stage }, index) => ({
    stage,
    runs: runs.summaries.map(({ stages }) => ({ wallMs: stages[index].milliseconds })),
  }));
  const shares = runs.shares[0].map(({ title }, index) => ({ title, runs: runs.shares.map((each) => each[index]) }));
  return {
    files,
    stages,
    shares,
    parse: runs.parse,
    build: runs.build,
    rebuild: runs.rebuild,
    saved: runs.saved,
    edited,
    recording,
    summary: first,
  };
}

/** The time of rules in the graph that was just built. */
async function sharesOf(corpus, graph) {
  const asked = await measure([cli, 'rules', '--json', '--folder', corpus, '--storage', graph], { cwd: cache });
  return ruleShares(JSON.parse(asked.output));
}

async function parsedFiles(corpus, graph) {
  const sql = "select path from file where status = 'parsed' order by path";
  const asked = await measure([cli, 'query', sql, '--json', '--folder', corpus, '--storage', graph], { cwd: cache });
  return JSON.parse(asked.output).map(({ path }) => path);
}

async function measurePeers(names, corpus, files) {
  const measured = [];
  for (const name of names) {
    const runs = [];
    for (let run = 1; run <= Number(options['peer-runs']); run++) {
      say(`${name}: run ${run} of ${options['peer-runs']}`);
      runs.push(await runPeer(name, peers[name], { cache, corpus, files }));
    }
    const reason = runs.find((run) => run.reason)?.reason;
    measured.push({ name: peers[name].package, runs, ...(reason && { reason }) });
  }
  return measured;
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function today() {
  return new Date().toISOString().slice(0, 10);
}

/** Puts a table between the marks of its part of the README. */
function intoReadme(part, flags, table) {
  const file = join(root, 'README.md');
  const readme = readFileSync(file, 'utf8');
  const start = `<!-- ${part}: written by npm run bench --${flags} --readme -->\n`;
  const from = readme.indexOf(start) + start.length;
  writeFileSync(file, `${readme.slice(0, from)}\n${table}\n${readme.slice(readme.indexOf(`<!-- end of ${part} -->`))}`);
}
