import { join } from 'node:path';
import { buildGrammars } from '../../../setup/grammars.mjs';
import { type GrammarCatalog, loadGrammarCatalog } from '../../../src/extract/grammar-catalog.ts';

const root = join(import.meta.dirname, '../../..');
const out = join(root, 'dist/test-extract');

export const workerFile = join(root, 'dist/extract-worker.cjs');
export const treeSitterWasm = join(out, 'web-tree-sitter.wasm');

/** Catalog of the small language.json files beside these tests, which do not change when the real ones do. */
export async function fixtureCatalog(): Promise<GrammarCatalog> {
  await buildGrammars({ from: join(import.meta.dirname, '../fixtures/grammars'), out });
  return loadGrammarCatalog(join(out, 'grammars'));
}
