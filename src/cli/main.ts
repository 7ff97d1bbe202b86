#!/usr/bin/env node
import manifest from '../../package.json' with { type: 'json' };
import { createEngine } from '../engine/create-engine.ts';
import { processTerminal } from './process-terminal.ts';
import { run } from './run.ts';

const lingerMs = 1000;

void run(process.argv.slice(2), { terminal: processTerminal, createEngine }, manifest.version).then((code) => {
  process.exitCode = code;
  // Nothing should be left to wait for; if something is, it does not keep the person waiting.
  setTimeout(() => process.exit(), lingerMs).unref();
});
