import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../bench/npm.mjs';
import type { ReferenceFile } from './compare-file.ts';

export interface Reference {
  readonly name: string;
  /** Folder of the sources, and those that are compared, relative to it. */
  readonly folder: string;
  readonly paths: readonly string[];
  /** Functions that are expressions have arcs of their own. */
  readonly withLambdas: boolean;
  answer(): readonly (ReferenceFile | { readonly path: string; readonly problem: string })[];
}

const root = join(import.meta.dirname, '../..');
const cache = join(root, '.bench/arcs');
const versions = { coverage: '7.17.5', eslint: '9.39.1' };

/** coverage.py on the modules of the standard library. */
export function coverage(): Reference {
  const folder = run('python3', ['-c', 'import sysconfig; print(sysconfig.get_path("stdlib"))'], '').trim();
  const paths = readdirSync(folder).filter((name) => name.endsWith('.py'));
  const home = join(cache, `coverage-${versions.coverage}`);
  if (!existsSync(home))
    run('python3', ['-m', 'pip', 'install', '--quiet', '--target', home, `coverage==${versions.coverage}`], '');
  const script = join(import.meta.dirname, 'coverage_arcs.py');
  const answer = () => answersOf(run('python3', [script], given(folder, paths), { PYTHONPATH: home }), folder);
  return { name: `coverage.py ${versions.coverage}`, folder, paths, withLambdas: false, answer };
}

/** Packages this one needs to be tested; larger files are bundles of many modules. */
const mostBytes = 300_000;
const usual = 'ajv argparse commander form-data ignore js-yaml jszip mocha qs semver';

/** The code-path analysis of ESLint on npm packages that are installed here. */
export function eslint(names = usual): Reference {
  const packages = names.split(' ');
  const folder = join(root, 'node_modules');
  const paths = packages.flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
      .filter(
        (path) => path.endsWith('.js') && !/node_modules|[./]min\.|bundle|(^|\/)(test|dist\/[^/]+\.js)/.test(path),
      )
      .map((path) => `${name}/${path}`)
      .filter((path) => statSync(join(folder, path)).size < mostBytes),
  );
  const home = join(cache, `eslint-${versions.eslint}`);
  if (!existsSync(join(home, 'node_modules/eslint'))) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{ "private": true }');
    npm(
      ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', `eslint@${versions.eslint}`],
      home,
    );
  }
  const script = join(import.meta.dirname, 'eslint-arcs.mjs');
  const answer = () => answersOf(run(process.execPath, [script, home], given(folder, paths)), folder);
  return { name: `ESLint ${versions.eslint}`, folder, paths, withLambdas: true, answer };
}

export const sourcesOf = ({ folder, paths }: Reference): Readonly<Record<string, string>> =>
  Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));

const given = (folder: string, paths: readonly string[]): string => paths.map((path) => join(folder, path)).join('\n');

const answersOf = (output: string, folder: string) =>
  output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map((file) => ({ ...file, path: file.path.slice(folder.length + 1).replaceAll('\\', '/') }));

function run(program: string, args: readonly string[], input: string, variables: NodeJS.ProcessEnv = {}): string {
  const env = { ...process.env, ...variables };
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    input,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr.trim().slice(-300)}`);
  return stdout;
}
