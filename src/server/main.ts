import manifest from '../../package.json' with { type: 'json' };
import { assetsIn } from '../engine/assets.ts';
import { createEngine } from '../engine/create-engine.ts';
import { runProcess } from './run-process.ts';

void runProcess((host) => createEngine(host, assetsIn(__dirname, manifest.version)));
