import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { SourceFile } from '../suite.ts';

/** The sources of a package as its registry hands them out, in a temporary folder the caller removes. */
export interface Package {
  readonly name: string;
  readonly folder: string;
  readonly files: readonly SourceFile[];
}

const registries = ['npm', 'pypi'] as const;
export type Registry = (typeof registries)[number];

/** The registry and the name of a package that is asked for as `npm:<name>` or `pypi:<name>`. */
export function packageName(asked: string): readonly [Registry, string] {
  const [, prefix, name] = /^([a-z]+):(.+)$/.exec(asked) ?? [];
  const registry = registries.find((each) => each === prefix);
  if (registry === undefined || name === undefined) {
    throw new Error(`${asked} is no package: npm:<name> or pypi:<name> is asked for.`);
  }
  return [registry, name];
}

/**
 * Fetches a package with the client of its registry.
 * @param asked with a version where one is wanted (`npm:rxjs@7.8.2`, `pypi:attrs==25.1.0`).
 * @throws when the name has no known prefix or the client fails.
 */
export function fetchPackage(asked: string): Package {
  const [registry, name] = packageName(asked);
  const at = realpathSync(mkdtempSync(join(tmpdir(), 'code-anatomy-real-')));
  const folder = join(at, 'package');
  mkdirSync(folder, { recursive: true });
  fetchers[registry](name, at, folder);
  return { name: asked, folder, files: sourceFiles(folder, asked) };
}

const fetchers: Readonly<Record<Registry, (name: string, at: string, folder: string) => void>> = {
  npm(name, at, folder) {
    run('npm', ['pack', '--silent', '--pack-destination', at, name]);
    run('tar', ['-xf', archiveIn(at, name), '-C', folder, '--strip-components', '1']);
  },
  pypi(name, at, folder) {
    run('python3', ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary=:all:', '--dest', at, name]);
    run('python3', ['-m', 'zipfile', '-e', archiveIn(at, name), folder]);
  },
};

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
}

function archiveIn(at: string, name: string): string {
  const archive = readdirSync(at).find((file) => /\.(tar\.gz|tgz|whl)$/.test(file));
  if (archive === undefined) throw new Error(`${name} came without an archive of sources.`);
  return join(at, archive);
}

const source = /\.([cm]?[jt]sx?|json|pyi?)$/;
const skipped = /(^|\/)(node_modules|dist|build|coverage|\.git)(\/|$)|\.min\.[cm]?js$|package-lock\.json$/;

/** Scripts with a file beside them that declares what they offer were made by a build. */
export function withoutBuildOutput(files: readonly SourceFile[]): readonly SourceFile[] {
  const names = new Set(files.map(({ file }) => file));
  return files.filter(({ file }) => {
    const [, path, kind] = /^(.*)\.([cm]?)jsx?$/.exec(file) ?? [];
    return path === undefined || !names.has(`${path}.d.${kind}ts`);
  });
}

function sourceFiles(folder: string, name: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && source.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !skipped.test(file))
    .sort()
    .map((file) => ({ case: name, file, text: readFileSync(join(folder, file), 'utf8') }));
}
