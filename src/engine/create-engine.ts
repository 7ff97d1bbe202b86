import type { KeptPools } from '../extract/kept-pools.ts';
import type { EngineAssets } from './assets.ts';
import type { Engine, EngineHost } from './engine.ts';
import { GraphEngine } from './graph-engine.ts';

export type { EngineAssets } from './assets.ts';

/** Makes an engine; it does nothing until a workspace is opened. It may share its workers with other engines of the process. */
export function createEngine(host: EngineHost, assets: EngineAssets, pools?: KeptPools): Engine {
  return new GraphEngine(host, assets, pools);
}
