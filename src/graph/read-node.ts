import type { GraphReader } from './graph-reader.ts';
import { keyText, type NodeKey } from './node-key.ts';
import type { NodeRow } from './node-row.ts';
import { readNodes } from './read-nodes.ts';

/** The node with a key, or null. */
export const readNode = async (reader: GraphReader, key: NodeKey): Promise<NodeRow | null> =>
  (await readNodes(reader, [key])).get(keyText(key)) ?? null;
