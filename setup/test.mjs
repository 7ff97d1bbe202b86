// npm test [-- <part> …]: sets up what is missing and runs every check and test, or the parts named.
// The last line sums them up: `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countTests } from './count-tests.mjs';
import { ensureReady } from './ensure-ready.mjs';
import { root } from './root.mjs';

const bin = (path) => join(root, 'node_modules', path);
const vitestReport = join(root, 'out', 'vitest.json');
const vitest = [bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json'];

/** A part counts its tests from what it wrote; a check counts as one. */
const parts = {
  types: {
    title: 'Types',
    command: [bin('typescript-native/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'],
    count: () => null,
  },
  lint: { title: 'Lint', command: [bin('@biomejs/biome/bin/biome'), 'check', '.'], count: () => null },
  unit: {
    title: 'Tests',
    command: [...vitest, `--outputFile.json=${vitestReport}`],
    count: countVitest,
  },
  vscode: {
    title: 'Tests inside VS Code',
    command: [join(root, 'setup/vscode-host/test-vscode.mjs')],
    count: countTests.mocha,
    needsEditor: true,
  },
  ui: {
    title: 'Tests of what is seen in VS Code',
    command: [join(root, 'setup/vscode-host/test-ui.mjs')],
    count: countTests.scenarios,
    needsEditor: true,
  },
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  process.stderr.write(`There is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.\n`);
  process.exit(2);
}
await ensureReady({ built: chosen.length === 0 || chosen.some((name) => !['types', 'lint'].includes(name)) });
rmSync(vitestReport, { force: true });
mkdirSync(join(root, 'out'), { recursive: true });

const results = [];
for (const [name, part] of Object.entries(parts)) {
  if (chosen.length === 0 || chosen.includes(name)) results.push({ ...part, ...(await runPart(part)) });
}
report(results);

async function runPart({ title, command, count, needsEditor }) {
  console.log(`\n── ${title} ──`);
  if (needsEditor && process.env.CODE_ANATOMY_SKIP_VSCODE === '1') {
    console.log('Skipped, because CODE_ANATOMY_SKIP_VSCODE=1.');
    return { passed: 0, failed: 0, skipped: true, seconds: 0 };
  }
  const started = performance.now();
  const { code, output } = await runCommand(command);
  const counted = count(output) ?? { passed: code === 0 ? 1 : 0, failed: 0 };
  // A runner that ends badly without a failed test has failed all the same.
  const failed = code !== 0 && counted.failed === 0 ? 1 : counted.failed;
  return { passed: counted.passed, failed, skipped: false, seconds: (performance.now() - started) / 1000 };
}

/** Runs a Node program, shows what it writes and keeps it. */
function runCommand(command) {
  return new Promise((resolve) => {
    const environment = process.stdout.isTTY ? { ...process.env, FORCE_COLOR: '1' } : process.env;
    const child = spawn(process.execPath, command, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.setEncoding('utf8').on('data', (text) => {
        output += text;
        to.write(text);
      });
    }
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function countVitest() {
  if (!existsSync(vitestReport)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(vitestReport, 'utf8'));
  // A file that does not load has no tests that could fail.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

function report(all) {
  const sum = (key) => all.reduce((total, result) => total + result[key], 0);
  console.log('');
  for (const { title, passed, failed, skipped, seconds } of all) {
    const outcome = skipped ? 'skipped' : `${passed} passed, ${failed} failed`;
    console.log(`${title.padEnd(34)}${outcome.padEnd(26)}${seconds.toFixed(1)} s`);
  }
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}
