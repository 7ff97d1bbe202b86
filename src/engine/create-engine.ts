import type { EngineAssets } from './assets.ts';
import type { Engine, EngineHost } from './engine.ts';
import { GraphEngine } from './graph-engine.ts';

export type { EngineAssets } from './assets.ts';

/** Makes an engine; it does nothing until a workspace is opened. */
export function createEngine(host: EngineHost, assets: EngineAssets): Engine {
  return new GraphEngine(host, assets);
}
