import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { asciiOnly } from './ascii-only.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Bundles the extraction worker into one CommonJS file. */
export async function bundleWorker({
  out = join(root, 'dist', 'extract-worker.cjs'),
  minify = false,
  sourcemap = false,
} = {}) {
  // Test runs may bundle at the same time, and a worker may be starting from the old file.
  const draft = `${out}.${process.pid}.draft.cjs`;
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/extract/worker.ts')],
    outfile: draft,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify,
    sourcemap: sourcemap ? 'inline' : false,
    // The ESM build finds itself by import.meta.url, which a CommonJS bundle does not have.
    alias: { 'web-tree-sitter': join(root, 'node_modules/web-tree-sitter/web-tree-sitter.cjs') },
    logLevel: 'warning',
    write: false,
  });
  mkdirSync(dirname(out), { recursive: true });
  for (const { text } of outputFiles) writeFileSync(draft, asciiOnly(text));
  renameSync(draft, out);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleWorker();
