import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { ObservedCall } from './compare-calls.ts';

/** A package whose own tests are run. */
export interface TestedPackage {
  readonly name: string;
  readonly version: string;
  /** What the tests need besides the package. */
  readonly needs: readonly string[];
  /** Folder of the sources in the archive, for packages that are not at its top. */
  readonly sources: string;
  /** Module that runs the tests, and its arguments. */
  readonly run: readonly string[];
}

const pytest = (...args: readonly string[]) => ['pytest', '-q', '-p', 'no:cacheprovider', ...args];

/** Packages without further needs, of different styles: functions, decorators and metaclasses, visitors, collections. */
export const testedPackages: readonly TestedPackage[] = [
  { name: 'toolz', version: '1.1.0', needs: [], sources: '.', run: pytest('toolz') },
  { name: 'marshmallow', version: '4.1.0', needs: ['simplejson'], sources: 'src', run: pytest('tests') },
  { name: 'jinja2', version: '3.1.6', needs: ['markupsafe'], sources: 'src', run: pytest('tests') },
  { name: 'boltons', version: '26.2.0', needs: [], sources: '.', run: pytest('tests') },
];

const cache = join(import.meta.dirname, '../../.bench/observed');

/** Fetches a package with its tests the first time; answers its folder. */
export function fetchTested({ name, version, needs }: TestedPackage): string {
  const folder = join(cache, `${name}-${version}`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.draft`;
  mkdirSync(draft, { recursive: true });
  const pip = ['-m', 'pip'];
  python([...pip, 'download', '--quiet', '--no-deps', '--no-binary=:all:', '--dest', draft, `${name}==${version}`]);
  const archive = readdirSync(draft).find((file) => file.endsWith('.tar.gz'));
  if (!archive) throw new Error(`${name} ${version} came without an archive of sources.`);
  runProgram('tar', ['-xzf', join(draft, archive), '-C', draft, '--strip-components', '1']);
  python([...pip, 'install', '--quiet', '--target', join(draft, '.needs'), 'pytest', ...needs]);
  renameSync(draft, folder);
  return folder;
}

/** Runs the tests of a package and answers which of its code called which. */
export function observe({ sources, run }: TestedPackage, folder: string): readonly ObservedCall[] {
  const script = join(import.meta.dirname, 'trace_calls.py');
  const paths = [join(folder, sources), join(folder, '.needs')].join(process.platform === 'win32' ? ';' : ':');
  const output = python([script, folder, ...run], folder, { PYTHONPATH: paths });
  const rows: readonly Row[] = JSON.parse(output.trim().split('\n').at(-1) ?? '[]');
  const text = new Map<string, readonly string[]>();
  const linesOf = (path: string) => {
    const lines = text.get(path) ?? readFileSync(join(folder, path), 'utf8').split('\n');
    text.set(path, lines);
    return lines;
  };
  return rows.flatMap(([path, operation, line, lastLine, bytes, targetPath, targetLine, instruction]) =>
    path.startsWith('.needs/') || targetPath.startsWith('.needs/')
      ? []
      : {
          path,
          operation,
          instruction,
          line,
          lastLine,
          column: Buffer.from(linesOf(path)[line - 1] ?? '').toString('utf8', 0, bytes).length + 1,
          target: { path: targetPath, line: targetLine },
        },
  );
}

type Row = readonly [string, string, number, number, number, string, number, number];

const python = (args: readonly string[], cwd?: string, env: NodeJS.ProcessEnv = {}): string =>
  runProgram('python3', args, cwd, env);

function runProgram(program: string, args: readonly string[], cwd?: string, env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr.trim().slice(-300)}`);
  return stdout;
}
