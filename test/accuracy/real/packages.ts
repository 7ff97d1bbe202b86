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

/**
 * Fetches a package with the client of its registry.
 * @param asked `npm:<name>`, with a version where one is wanted (`npm:rxjs@7.8.2`).
 * @throws when the name has no known prefix or the client fails.
 */
export function fetchPackage(asked: string): Package {
  const [, name] = /^npm:(.+)$/.exec(asked) ?? [];
  if (name === undefined) throw new Error(`${asked} is no package: npm:<name> is asked for.`);
  const at = realpathSync(mkdtempSync(join(tmpdir(), 'code-anatomy-real-')));
  execFileSync('npm', ['pack', '--silent', '--pack-destination', at, name], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const archive = readdirSync(at).find((file) => /\.(tar\.gz|tgz)$/.test(file));
  if (archive === undefined) throw new Error(`${asked} came without an archive of sources.`);
  const folder = join(at, 'package');
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xf', join(at, archive), '-C', folder, '--strip-components', '1']);
  return { name: asked, folder, files: sourceFiles(folder, asked) };
}

const source = /\.([cm]?[jt]sx?|json)$/;
const skipped = /(^|\/)(node_modules|dist|build|coverage|\.git)(\/|$)|\.min\.js$|package-lock\.json$/;

function sourceFiles(folder: string, name: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && source.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !skipped.test(file))
    .sort()
    .map((file) => ({ case: name, file, text: readFileSync(join(folder, file), 'utf8') }));
}
