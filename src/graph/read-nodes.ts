import type { GraphReader } from './graph-reader.ts';
import { keyText, type NodeKey } from './node-key.ts';
import { type NodeRow, nodeRow } from './node-row.ts';
import { nodesByKey } from './nodes-by-key.ts';

/** Nodes by their keys; keys the graph does not know are absent. */
export async function readNodes(reader: GraphReader, keys: readonly NodeKey[]): Promise<ReadonlyMap<string, NodeRow>> {
  const wanted = [...new Set(keys.filter(({ file }) => file >= -1).map(keyText))];
  if (wanted.length === 0) return new Map();
  const rows = await reader.rows(nodesByKey, { keys: wanted.join(',') });
  return new Map(rows.map((row) => nodeRow(row)).map((node) => [keyText(node), node]));
}
