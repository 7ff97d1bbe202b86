import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Installs the packages of package-lock.json unless they are all there in the versions it names. */
export function ensureDependencies() {
  checkNode();
  if (!areInstalled()) install();
  checkDatabase();
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Code Anatomy needs Node 20.19 or newer; this is ${process.versions.node}.`);
  }
}

/** Compares with the lock file npm keeps beside what it installed. Optional packages may be left out by platform. */
function areInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || installed[path]?.version === version,
  );
}

function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {};
}

function install() {
  process.stderr.write('Installing the packages of package-lock.json (npm ci).\n');
  // Standard output belongs to the command that was asked for.
  const stdio = ['ignore', process.stderr, process.stderr];
  const npm = process.env.npm_execpath;
  const arguments_ = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...arguments_], { cwd: root, stdio })
    : spawnSync('npm', arguments_, { cwd: root, stdio, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('npm ci failed; its message is above. Once it works, run the same command again.');
}

/** The database is a native package per platform, which npm leaves out silently when it cannot have it. */
function checkDatabase() {
  const packages = join(root, 'node_modules', '@duckdb');
  const name = `node-bindings-${process.platform}-${process.arch}`;
  if (existsSync(packages) && readdirSync(packages).some((folder) => folder.startsWith(name))) return;
  throw new Error(
    `The database has no binary for this computer: the package @duckdb/${name} is not installed. ` +
      'If npm is told to omit optional packages, run: npm ci --include=optional',
  );
}
