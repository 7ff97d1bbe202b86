import manifest from '../../package.json' with { type: 'json' };
import { createEngine } from '../engine/create-engine.ts';
import { processTerminal } from './process-terminal.ts';
import { run } from './run.ts';

void run(process.argv.slice(2), { terminal: processTerminal, createEngine }, manifest.version).then((code) => {
  process.exitCode = code;
});
