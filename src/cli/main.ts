#!/usr/bin/env node
import { createRequire } from 'node:module';
import { cliAssets } from './cli-assets.ts';
import { currentGraph } from './current-graph.ts';

const answer = currentGraph(process.argv.slice(2), process.cwd(), cliAssets);
if (answer === null) createRequire(__filename)('./command-line.cjs');
else process.stdout.write(answer);
