import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { assetsIn, type EngineAssets } from '../engine/assets.ts';

/** The build puts them beside the program. */
export const cliAssets: EngineAssets = assetsIn(__dirname, manifest.version);

/** The program that arranges pictures. */
export const layoutWorker = join(__dirname, 'layout-worker.cjs');
