#!/usr/bin/env node
import { createRequire } from 'node:module';
import { cliAssets } from './cli-assets.ts';
import { currentGraph } from './current-graph.ts';
import { endWithReader } from './end-with-reader.ts';

endWithReader(process.stdout);

const answer = currentGraph(process.argv.slice(2), process.cwd(), cliAssets);
if (answer === null) createRequire(__filename)('./command-line.cjs');
else process.stdout.write(answer);
