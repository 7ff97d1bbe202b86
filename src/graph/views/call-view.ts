import type { ViewRequest } from '../../protocol/engine-api.ts';
import type { GraphView } from '../../protocol/graph-view.ts';
import type { GraphReader } from '../graph-reader.ts';
import { resolveAddress } from '../resolve-address.ts';
import { viewLimits } from '../view-limits.ts';
import { directedView } from './directed-view.ts';

/** Who calls a symbol and what it calls, each followed further the same way. */
export async function callView(reader: GraphReader, asked: ViewRequest): Promise<GraphView> {
  const root = await resolveAddress(reader, asked.from);
  return directedView(reader, asked, root, { kinds: ['CALLS'], depth: viewLimits.depth(asked) });
}
