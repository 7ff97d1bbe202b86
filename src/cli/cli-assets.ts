import manifest from '../../package.json' with { type: 'json' };
import { assetsIn, type EngineAssets } from '../engine/assets.ts';

/** The build puts them beside the program. */
export const cliAssets: EngineAssets = assetsIn(__dirname, manifest.version);
