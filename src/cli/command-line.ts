import { createEngine } from '../engine/create-engine.ts';
import { arrangeIn } from './arrange-picture.ts';
import { cliAssets, layoutWorker } from './cli-assets.ts';
import { processTerminal } from './process-terminal.ts';
import { run } from './run.ts';

const lingerMs = 1000;

void run(
  process.argv.slice(2),
  {
    terminal: processTerminal,
    createEngine: (host) => createEngine(host, cliAssets),
    arrange: arrangeIn(layoutWorker),
  },
  cliAssets.version,
).then((code) => {
  process.exitCode = code;
  // Nothing should be left to wait for; if something is, it does not keep the person waiting.
  setTimeout(() => process.exit(), lingerMs).unref();
});
