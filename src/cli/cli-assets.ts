import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { type EngineAssets, programDigest } from '../engine/assets.ts';

/** The build puts them beside the program. */
export const cliAssets: EngineAssets = {
  grammars: join(__dirname, 'grammars'),
  workerFile: join(__dirname, 'extract-worker.cjs'),
  treeSitterWasm: join(__dirname, 'web-tree-sitter.wasm'),
  sqlAstWasm: join(__dirname, 'polyglot_sql.wasm'),
  program: programDigest(__dirname),
  version: manifest.version,
};
