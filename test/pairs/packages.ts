import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ObservedPair } from '../flow/observed/observe-javascript.ts';
import { fetchTested, testedPackages } from '../observed/runs.ts';

/** A use with the definition it found, and the file of both. */
export type PlacedPair = readonly [path: string, ...ObservedPair];

/** A package, and how what its uses find is observed. */
export interface ObservedPackage {
  readonly name: string;
  /** Fetches it the first time; answers the folder of its sources. */
  folder(): string;
  /** Runs it. */
  observe(folder: string): readonly PlacedPair[];
}

/** Folders of the Python packages without their tests, which run. */
const sourceFolders: Readonly<Record<string, string>> = {
  toolz: 'toolz',
  marshmallow: 'src/marshmallow',
  jinja2: 'src/jinja2',
  boltons: 'boltons',
};

const ofPython = testedPackages.map((tested): ObservedPackage => {
  const top = () => fetchTested(tested);
  return {
    name: `${tested.name} ${tested.version}`,
    folder: () => join(top(), sourceFolders[tested.name] ?? '.'),
    observe: (folder) => {
      const paths = [join(top(), tested.sources), join(top(), '.needs')];
      const run = (output: string) => [join(import.meta.dirname, 'observe_package.py'), folder, output, ...tested.run];
      return pairsOf('python3', run, top(), { PYTHONPATH: paths.join(process.platform === 'win32' ? ';' : ':') });
    },
  };
});

const cache = join(import.meta.dirname, '../../.bench/pairs');

/** Packages of functions that need nothing else, each in another style. */
const ofJavascript = [
  ['lodash', '4.17.21'],
  ['ramda', '0.30.1'],
  ['validator', '13.12.0'],
  ['semver', '7.6.3'],
].map(([name = '', version = '']) => ofModule(name, version));

/** A package of npm all of whose exports are called. */
export function ofModule(name: string, version: string): ObservedPackage {
  const place = join(cache, `${name}-${version}`);
  return {
    name: `${name} ${version}`,
    folder: () => {
      if (!existsSync(place)) fetchModule(`${name}@${version}`, place);
      return join(place, 'node_modules', name);
    },
    observe: (folder) => {
      const script = join(import.meta.dirname, 'observe-package.ts');
      return pairsOf(process.execPath, (output) => ['--import', 'tsx', script, folder, output], process.cwd(), {});
    },
  };
}

export const observedPackages: readonly ObservedPackage[] = [...ofPython, ...ofJavascript];

function fetchModule(what: string, place: string): void {
  const draft = `${place}.draft`;
  mkdirSync(draft, { recursive: true });
  run('npm', ['install', '--prefix', draft, '--ignore-scripts', '--no-audit', '--no-fund', what], draft, {});
  renameSync(draft, place);
}

/** What a program writes into a file it is given; tests that fail because they are observed do not matter. */
function pairsOf(
  program: string,
  argumentsOf: (output: string) => readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): readonly PlacedPair[] {
  const place = mkdtempSync(join(tmpdir(), 'pairs-'));
  const output = join(place, 'pairs.json');
  try {
    const error = run(program, argumentsOf(output), cwd, env);
    if (!existsSync(output)) throw new Error(`${program} wrote nothing: ${error.slice(-300)}`);
    return JSON.parse(readFileSync(output, 'utf8'));
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** Runs a program to its end; answers what it complained about. */
function run(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): string {
  const { stderr, error } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    timeout: 240_000,
  });
  if (error) throw new Error(`${program} could not run: ${error.message}`);
  return stderr;
}
