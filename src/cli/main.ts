#!/usr/bin/env node
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { EngineAssets } from '../engine/assets.ts';
import { createEngine } from '../engine/create-engine.ts';
import { processTerminal } from './process-terminal.ts';
import { run } from './run.ts';

const lingerMs = 1000;

/** The build puts them beside this program. */
const assets: EngineAssets = {
  grammars: join(__dirname, 'grammars'),
  workerFile: join(__dirname, 'extract-worker.cjs'),
  treeSitterWasm: join(__dirname, 'web-tree-sitter.wasm'),
  sqlAstWasm: join(__dirname, 'polyglot_sql.wasm'),
  version: manifest.version,
};

void run(
  process.argv.slice(2),
  { terminal: processTerminal, createEngine: (host) => createEngine(host, assets) },
  manifest.version,
).then((code) => {
  process.exitCode = code;
  // Nothing should be left to wait for; if something is, it does not keep the person waiting.
  setTimeout(() => process.exit(), lingerMs).unref();
});
