import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { growCorpus } from './grow-corpus.mjs';
import { measure } from './measure.mjs';

/** Lines of the corpora that growth is measured on. */
export const growthSizes = [50_000, 100_000, 200_000, 400_000, 800_000];

/** One build of a corpus of each size: parse, CPU and memory of the whole, wall time of each stage and of each family of rules. */
export async function measureGrowth(name, corpus, sizes, { cache, dist, root, say }) {
  const cli = join(dist, 'cli.cjs');
  const points = [];
  for (const size of sizes) {
    const folder = join(cache, 'growth', name);
    const graph = join(cache, 'growth-graph', name);
    say(`${name}: ${size.toLocaleString('en')} lines`);
    growCorpus(corpus, folder, size);
    rmSync(graph, { recursive: true, force: true });
    mkdirSync(graph, { recursive: true });
    const stored = ['--storage', graph, '--json'];
    const { output, ...build } = await measure([cli, 'build', folder, ...stored, '--scratch'], { cwd: cache });
    const asked = (...args) => measure([cli, ...args, '--folder', folder, ...stored], { cwd: cache });
    const files = await asked('query', "select path from file where status = 'parsed' order by path");
    const list = join(cache, `${name}.growth.json`);
    writeFileSync(list, JSON.stringify(JSON.parse(files.output).map(({ path }) => path)));
    const parse = await measure([join(root, 'test/bench/parse-files.mjs'), dist, folder, list], { cwd: root });
    const rules = JSON.parse((await asked('rules')).output);
    points.push(pointOf(JSON.parse(parse.output), build, JSON.parse(output), rules));
    rmSync(folder, { recursive: true, force: true });
    rmSync(graph, { recursive: true, force: true });
  }
  return points;
}

function pointOf(parse, build, summary, rules) {
  const families = new Map();
  for (const { family, milliseconds } of rules) families.set(family, (families.get(family) ?? 0) + (milliseconds ?? 0));
  return {
    lines: parse.lines,
    parse,
    build,
    stages: Object.fromEntries(summary.stages.map(({ stage, milliseconds }) => [stage, milliseconds])),
    families: Object.fromEntries(families),
  };
}
