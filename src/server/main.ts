import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { programDigest } from '../engine/assets.ts';
import { createEngine } from '../engine/create-engine.ts';
import { runProcess } from './run-process.ts';

const beside = (...parts: readonly string[]) => path.join(__dirname, ...parts);

void runProcess((host) =>
  createEngine(host, {
    grammars: beside('grammars'),
    workerFile: beside('extract-worker.cjs'),
    treeSitterWasm: beside('web-tree-sitter.wasm'),
    sqlAstWasm: beside('polyglot_sql.wasm'),
    program: programDigest(__dirname),
    version: manifest.version,
  }),
);
