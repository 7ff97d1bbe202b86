// npm run build: every bundle of the product into dist/. What is up to date is left alone.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { asciiOnly } from './ascii-only.mjs';
import { programDigest } from './program-digest.mjs';
import { ruleDigests } from './rule-digests.mjs';

const file = fileURLToPath(import.meta.url);
const root = path.resolve(path.dirname(file), '..');
const at = (...parts) => path.join(root, ...parts);

const node = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // A CommonJS bundle has no import.meta.url, by which the ESM build of the parser finds itself.
  alias: {
    'web-tree-sitter': at('node_modules/web-tree-sitter/web-tree-sitter.cjs'),
    // Its CommonJS build loads its parts in a way that cannot be bundled.
    'jsonc-parser': at('node_modules/jsonc-parser/lib/esm/main.js'),
  },
};

const bundles = {
  engine: {
    ...node,
    entry: 'src/server/main.ts',
    out: 'engine.cjs',
    external: ['@duckdb/node-bindings'],
    hasRules: true,
  },
  // The program proper is loaded only when there is something to do.
  kernel: { ...node, entry: 'src/kernel/kernel-worker.ts', out: 'kernel-worker.cjs' },
  cli: { ...node, entry: 'src/cli/main.ts', out: 'cli.cjs' },
  commands: {
    ...{ ...node, entry: 'src/cli/command-line.ts', out: 'command-line.cjs', external: ['@duckdb/node-bindings'] },
    hasRules: true,
  },
  extension: { ...node, entry: 'extension/extension.ts', out: 'extension.cjs', external: ['vscode'] },
  // The layout code believes itself in a web worker where there is a `self`.
  layout: { ...node, entry: 'webview/layout/worker.ts', out: 'layout-worker.cjs', define: { self: 'undefined' } },
  // A page is loaded each time a panel opens: half the size is a tenth of the wait for its first picture.
  webview: {
    ...{ platform: 'browser', format: 'iife', target: 'es2022' },
    ...{ entry: 'webview/main.ts', out: 'webview.js', alwaysMinify: true },
  },
};
/** Rules of a test in the place of those of the product, which the test may read itself. */
const plantedRules = {
  name: 'planted-rules',
  setup({ onResolve }) {
    const planted = at('test/ui/planted/planted-rules.ts');
    onResolve({ filter: /\/rules\/index\.ts$/ }, ({ importer }) =>
      importer === planted ? undefined : { path: planted },
    );
  },
};
const testBundles = {
  planted: { ...bundles.engine, hasRules: false, out: 'out/tests/planted-engine.cjs', plugins: [plantedRules] },
  ui: {
    platform: 'node',
    format: 'esm',
    target: 'node20',
    entry: 'test/ui/main.ts',
    out: 'out/tests/ui.mjs',
    packages: 'external',
    external: ['../../setup/*'], // As deep from there as from here.
  },
  tests: {
    ...node,
    entry: 'test/vscode/suites.ts',
    out: 'out/tests/suites.test.cjs',
    external: ['vscode', 'mocha'],
  },
  face: { ...node, entry: 'test/bench/face/window-run.ts', out: 'out/tests/face-bench.cjs', external: ['vscode'] },
};

/**
 * Builds what changed into the folder `into`; answers with the names of the bundles that were built. The bundles of the
 * test suites always go to out/tests/.
 */
export async function build({ minify = false, tests = false, into = at('dist') } = {}) {
  mkdirSync(into, { recursive: true });
  const stampFile = path.join(into, '.build.json');
  const stamps = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
  const wanted = [
    ...Object.entries(bundles).map(([name, bundle]) => [name, { ...bundle, out: path.join(into, bundle.out) }]),
    ...(tests ? Object.entries(testBundles).map(([name, bundle]) => [name, { ...bundle, out: at(bundle.out) }]) : []),
  ];
  let digests;
  const options = { minify, stamps, digests: () => (digests ??= ruleDigests()) };
  const built = await Promise.all(wanted.map(([name, bundle]) => buildBundle(name, bundle, options)));
  replace(stampFile, JSON.stringify(stamps));
  await buildLanguages(minify, into);
  placeProgramDigest(into);
  // What is packaged runs in another V8, that of the editor.
  if (!minify) compileAhead(path.join(into, bundles.commands.out));
  placeSqlAst(into);
  return built.filter(Boolean);
}

async function buildLanguages(minify, into) {
  const { buildGrammars } = await import('./grammars.mjs');
  const { bundleWorker } = await import('./worker-bundle.mjs');
  await buildGrammars({ out: into });
  await bundleWorker({ minify, out: path.join(into, 'extract-worker.cjs') });
}

/** Lets V8 compile a bundle whose compiled code is missing or older; without it the program only starts more slowly. */
function compileAhead(bundle) {
  const compiled = `${bundle}.compiled`;
  if (existsSync(compiled) && statSync(compiled).mtimeMs >= statSync(bundle).mtimeMs) return;
  execFileSync(process.execPath, [at('setup/compiled-code.mjs'), bundle, '--version'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** By which a stored graph knows whether this program made it. */
function placeProgramDigest(into) {
  const target = path.join(into, 'program.json');
  const text = JSON.stringify({ digest: programDigest(root) });
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) replace(target, text);
}

/** The code of the SQL syntax tree library, beside the bundles that load it. */
function placeSqlAst(into) {
  const from = at('node_modules/@polyglot-sql/sdk/dist/polyglot_sql.wasm');
  const target = path.join(into, 'polyglot_sql.wasm');
  if (existsSync(target) && statSync(target).size === statSync(from).size) return;
  const draft = `${target}.${process.pid}.draft`;
  copyFileSync(from, draft);
  renameSync(draft, target);
}

/** Packages whose code is in the bundles of a folder, e.g. for their licences. */
export function bundledPackages(into) {
  const stamps = JSON.parse(readFileSync(path.join(into, '.build.json'), 'utf8'));
  const inputs = Object.keys(bundles).flatMap((name) => Object.keys(stamps[name]?.inputs ?? {}));
  const names = inputs.flatMap((input) => /(?:^|.*\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);
  return [...new Set(names)].sort();
}

async function buildBundle(name, { entry, out, alwaysMinify, hasRules, ...options }, { minify, stamps, digests }) {
  const version = createHash('sha256').update(readFileSync(file)).update(String(minify)).digest('hex');
  if (stamps[name]?.version === version && existsSync(out) && isUnchanged(stamps[name].inputs)) return undefined;
  const result = await esbuild.build({
    ...options,
    ...(hasRules ? { define: { RULE_DIGESTS: JSON.stringify(await digests()) } } : {}),
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: out,
    bundle: true,
    minify: minify || Boolean(alwaysMinify),
    sourcemap: minify ? false : 'linked',
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  for (const output of result.outputFiles) {
    mkdirSync(path.dirname(output.path), { recursive: true });
    replace(output.path, output.path.endsWith('.cjs') ? asciiOnly(output.text) : output.contents);
  }
  const inputs = Object.keys(result.metafile.inputs).filter((input) => existsSync(at(input)));
  stamps[name] = { version, inputs: Object.fromEntries(inputs.map((input) => [input, fingerprint(input)])) };
  return name;
}

const fingerprint = (input) => {
  const { mtimeMs, size } = statSync(at(input));
  return `${mtimeMs}:${size}`;
};
const isUnchanged = (inputs) =>
  Object.entries(inputs).every(([input, before]) => existsSync(at(input)) && fingerprint(input) === before);

/** A process may be starting from the old file. */
function replace(target, contents) {
  const draft = `${target}.${process.pid}.draft`;
  writeFileSync(draft, contents);
  renameSync(draft, target);
}

if (process.argv[1] === file) {
  const built = await build({ minify: process.argv.includes('--minify'), tests: process.argv.includes('--tests') });
  console.log(built.length > 0 ? `Built ${built.join(', ')}.` : 'Everything is up to date.');
}
