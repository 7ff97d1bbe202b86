import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files the engine needs beside its code. */
export interface EngineAssets {
  /** Folder that setup/grammars.mjs wrote. */
  readonly grammars: string;
  /** The bundled extraction worker. */
  readonly workerFile: string;
  /** The bundled program of a thread that computes a kernel. */
  readonly kernelWorker: string;
  /** The parser. */
  readonly treeSitterWasm: string;
  /** The library that reads statements as syntax trees; loaded when something asks for it. */
  readonly sqlAstWasm: string;
  /** Digest of the code that makes graphs. */
  readonly program: string;
  /** Version of this program. */
  readonly version: string;
}

/** What the build put into a folder. */
export const assetsIn = (folder: string, version: string): EngineAssets => ({
  grammars: join(folder, 'grammars'),
  workerFile: join(folder, 'extract-worker.cjs'),
  kernelWorker: join(folder, 'kernel-worker.cjs'),
  treeSitterWasm: join(folder, 'web-tree-sitter.wasm'),
  sqlAstWasm: join(folder, 'polyglot_sql.wasm'),
  program: programDigest(folder),
  version,
});

const programDigest = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'program.json'), 'utf8')) as { readonly digest: string }).digest;
