import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const preload = join(import.meta.dirname, 'usage-at-exit.cjs');

/**
 * Runs a Node program to its end and answers with what it wrote, its wall time, the CPU time of all its processes and
 * the peak memory of the largest. Throws a sentence when it fails or takes too long.
 */
export async function measure(args, { cwd, node = process.execPath, limitMs = 600_000, environment = {} }) {
  const usage = mkdtempSync(join(tmpdir(), 'bench-usage-'));
  try {
    const started = performance.now();
    const output = await runToEnd(node, args, {
      cwd,
      limitMs,
      env: { ...process.env, ...environment, NODE_OPTIONS: `--require=${preload}`, BENCH_USAGE: usage, CI: '1' },
    });
    const wallMs = performance.now() - started;
    const processes = readdirSync(usage).map((file) => JSON.parse(readFileSync(join(usage, file), 'utf8')));
    return {
      output,
      wallMs,
      cpuMs: processes.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
      peakBytes: Math.max(0, ...processes.map(({ peakBytes }) => peakBytes)),
    };
  } finally {
    rmSync(usage, { recursive: true, force: true });
  }
}

function runToEnd(node, args, { cwd, env, limitMs }) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let output = '';
    let errors = '';
    let isLate = false;
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors = (errors + text).slice(-2000);
    });
    const timer = setTimeout(() => {
      isLate = true;
      endGroup(child.pid);
    }, limitMs);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      endGroup(child.pid);
      if (isLate) reject(new Error(`it was not done after ${Math.round(limitMs / 1000)} s`));
      else if (code === 0) resolve(output);
      else reject(new Error(`exit code ${code}: ${(errors || output).trim().split('\n').at(-1)?.slice(0, 200)}`));
    });
  });
}

/** Some programs leave processes behind, which would disturb what is measured next. */
function endGroup(pid) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // Nobody is left.
  }
}
