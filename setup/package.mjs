// npm run package [-- <target>…]: one .vsix per platform into out/, each with the database binding of its platform only.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, bundledPackages } from './build.mjs';
import { notices } from './notices.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => path.join(root, ...parts);
const modules = (...parts) => at('node_modules', ...parts);

/** Platform of the editor → suffix of the binding's package. */
const bindings = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'alpine-x64': 'linux-x64-musl',
  'alpine-arm64': 'linux-arm64-musl',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'win32-x64',
  'win32-arm64': 'win32-arm64',
};

const staged = at('out/package');
const ships = [
  ...['package.json', 'package.nls.json', 'package.nls.de.json', 'l10n'],
  ...[
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
    'extension/icons',
    'extension/rules/user-rule.schema.json',
    'extension/flow/flow-model.schema.json',
    'docs/screenshots',
  ],
];

/** Packages the target from a folder that holds exactly what ships; answers with the file. */
export async function packageFor(target = `${process.platform}-${process.arch}`) {
  const suffix = bindings[target];
  if (!suffix)
    throw new Error(`There is no package for ${target}. There is one for: ${Object.keys(bindings).join(', ')}.`);
  const dist = path.join(staged, 'dist');
  await build({ minify: true, into: dist });
  for (const name of ships) cpSync(at(name), path.join(staged, name), { recursive: true });
  writeFileSync(path.join(staged, '.vscodeignore'), '**/.build.json\n');
  rmSync(path.join(dist, 'node_modules'), { recursive: true, force: true });
  const binding = `@duckdb/node-bindings-${suffix}`;
  const shipModule = (name, from) => cpSync(from, path.join(dist, 'node_modules', name), { recursive: true });
  for (const name of ['@duckdb/node-bindings', 'detect-libc']) shipModule(name, modules(name));
  shipModule(binding, bindingFolder(binding));
  writeFileSync(path.join(dist, 'target.json'), JSON.stringify({ target }));
  const code = [...bundledPackages(dist), '@duckdb/node-bindings', 'detect-libc', ...grammarPackages(dist)];
  const notice = notices([...new Set(code)].sort().map((name) => modules(name)));
  writeFileSync(path.join(dist, 'THIRD-PARTY-NOTICES.txt'), notice);
  return runVsce(target);
}

function runVsce(target) {
  const { name, version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const file = at('out', `${name}-${version}-${target}.vsix`);
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--target', target];
  execFileSync(process.execPath, [modules('@vscode/vsce/vsce'), 'package', ...flags, '-o', file], {
    cwd: staged,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return file;
}

/** The binding as it is installed, or fetched when it is of another platform. */
function bindingFolder(binding) {
  if (existsSync(modules(binding))) return modules(binding);
  const { version } = JSON.parse(readFileSync(modules('@duckdb/node-bindings/package.json'), 'utf8'));
  const cache = at('out/bindings');
  const folder = path.join(cache, `${path.basename(binding)}-${version}`);
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  mkdirSync(folder, { recursive: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const packed = execFileSync(
    npm,
    ['pack', '--json', '--silent', '--pack-destination', cache, `${binding}@${version}`],
    { encoding: 'utf8' },
  );
  execFileSync('tar', ['-xzf', path.join(cache, JSON.parse(packed)[0].filename), '-C', folder, '--strip-components=1']);
  return folder;
}

function grammarPackages(dist) {
  const { languages } = JSON.parse(readFileSync(path.join(dist, 'grammars/catalog.json'), 'utf8'));
  return Object.keys(languages).map(
    (id) => JSON.parse(readFileSync(path.join(dist, 'grammars', id, 'language.json'), 'utf8')).grammar.package,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const targets = process.argv.slice(2);
  for (const target of targets.length > 0 ? targets : [undefined]) {
    const file = await packageFor(target);
    console.log(`${path.relative(root, file)}: ${(statSync(file).size / 1e6).toFixed(1)} MB`);
  }
}
