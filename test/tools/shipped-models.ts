import { flowModels } from '../../src/engine/flow-models.ts';
import type { Folder } from '../../src/protocol/engine-api.ts';
import { assets } from './built-graph.ts';

/** The models that come with the program, and those of some folders. */
export const shippedModels = (folders: readonly Folder[] = []) => flowModels(assets.grammars, folders);
