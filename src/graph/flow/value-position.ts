import type { CursorPosition, SymbolAddress } from '../../protocol/engine-api.ts';
import type { GraphReader } from '../graph-reader.ts';
import { notFound } from '../not-found.ts';
import { resolveAddress } from '../resolve-address.ts';
import { viewNode } from '../view-node.ts';

/** Where the name of a symbol stands, or the cursor. */
export async function valuePosition(reader: GraphReader, address: SymbolAddress): Promise<CursorPosition> {
  if ('position' in address) return address.position;
  if ('selection' in address) return address.selection;
  const { node } = await resolveAddress(reader, address);
  const { place } = viewNode(node);
  if (!place)
    throw notFound(`${node.localName || node.name} has no place in the workspace from which a value could go.`);
  return { path: place.path, line: place.line - 1, character: place.column - 1 };
}
