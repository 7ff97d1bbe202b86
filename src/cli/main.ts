#!/usr/bin/env node
import { join } from 'node:path';
import { cliAssets } from './cli-assets.ts';
import { currentGraph } from './current-graph.ts';
import { endWithReader } from './end-with-reader.ts';
import { loadProgram } from './load-program.ts';

endWithReader(process.stdout);
// Whoever closed it wants no notes; the answer goes on.
process.stderr.on('error', () => {});

const answer = currentGraph(process.argv.slice(2), process.cwd(), cliAssets);
if (answer === null) loadProgram(join(__dirname, 'command-line.cjs'));
else process.stdout.write(answer);
