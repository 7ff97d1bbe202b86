// npm run compare:index -- <package> …: indexes a public package with the indexer of its language, builds its graph with that
// index and prints how often both agree about names. Packages: npm:<name>@<version> or pip:<name>==<version>.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureReady } from '../../setup/ensure-ready.mjs';
import { fetchCorpus } from '../bench/fetch-corpus.mjs';
import { installPeer } from '../bench/install-peer.mjs';
import { peers } from '../bench/peers.mjs';

const cache = process.env.CODE_ANATOMY_BENCH ?? join(tmpdir(), 'code-anatomy-bench');
const cli = resolve(import.meta.dirname, '../../dist/cli.cjs');
const wanted = process.argv.slice(2);
await ensureReady({ built: true });

for (const given of wanted.length > 0 ? wanted : ['npm:rxjs@7.8.2', 'pip:flask==3.0.3']) {
  const [from, requirement] = given.split(/:(.*)/s);
  const [name, keep] = from === 'pip' ? ['scip-python', /\.pyi?$/] : ['scip-typescript', /^(?!dist\/).*\.tsx?$/];
  const folder = fetchCorpus(
    `index-${requirement.replace(/[^\w.-]/g, '-')}`,
    { from: { [from]: requirement }, keep },
    cache,
  );
  const home = installPeer(name, peers[name], cache);
  if (!existsSync(join(folder, 'index.scip'))) {
    peers[name].prepare?.(folder);
    run([join(home, 'node_modules', peers[name].program), ...peers[name].args], folder);
  }
  const { indexes, languages } = JSON.parse(run([cli, 'build', folder, '--scratch', '--json'], folder));
  const lines = languages.reduce((sum, each) => sum + each.lines, 0);
  for (const { tool, documents, used, problem, kinds } of indexes) {
    console.log(
      `${requirement}: ${tool}, ${used} of ${documents} documents used, ${lines} lines${problem ? `, ${problem}` : ''}`,
    );
    const all = kinds.reduce((sum, { count }) => sum + count, 0);
    for (const { name: kind, count } of kinds)
      console.log(
        `  ${kind.padEnd(14)} ${String(count).padStart(8)} ${((100 * count) / all).toFixed(2).padStart(7)} %`,
      );
  }
}

function run([program, ...args], cwd) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr.trim().slice(-500)}`);
  return stdout;
}
