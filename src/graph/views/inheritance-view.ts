import type { ViewRequest } from '../../protocol/engine-api.ts';
import type { GraphView } from '../../protocol/graph-view.ts';
import type { GraphReader } from '../graph-reader.ts';
import { resolveAddress } from '../resolve-address.ts';
import { directedView } from './directed-view.ts';

/** Deeper type hierarchies than any that was met. */
const mostLevels = 24;

/** All supertypes above and all subtypes below a class; of a method, what it overrides and what overrides it. */
export async function inheritanceView(reader: GraphReader, asked: ViewRequest): Promise<GraphView> {
  const root = await resolveAddress(reader, asked.from);
  return directedView(reader, asked, root, { kinds: ['INHERITS', 'OVERRIDES'], depth: mostLevels });
}
