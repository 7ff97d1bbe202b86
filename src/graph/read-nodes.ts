import type { GraphReader } from './graph-reader.ts';
import { fileRange } from './in-file-range.ts';
import { nodeByKey } from './node-by-key.ts';
import { keyText, type NodeKey } from './node-key.ts';
import { type NodeRow, nodeRow } from './node-row.ts';
import { nodesByKey } from './nodes-by-key.ts';
import { syntaxNodesByKey } from './syntax-nodes-by-key.ts';

/** Nodes by their keys: of the graph, or else plain syntax nodes; unknown keys are absent. */
export async function readNodes(reader: GraphReader, keys: readonly NodeKey[]): Promise<ReadonlyMap<string, NodeRow>> {
  const existing = keys.filter(({ file }) => file >= -1);
  if (existing.length === 0) return new Map();
  const wanted = [...new Set(existing.map(keyText))];
  const range = fileRange(existing.filter(({ file }) => file >= 0));
  const [only] = existing;
  const rows =
    wanted.length === 1 && only && only.file >= 0
      ? await reader.rows(nodeByKey, { file: only.file, node: only.node })
      : await reader.rows(nodesByKey, { keys: wanted.join(','), ...range });
  const known = new Map(rows.map((row) => nodeRow(row)).map((node) => [keyText(node), node]));
  const plain = wanted.filter((key) => !known.has(key) && !key.startsWith('-'));
  if (plain.length === 0) return known;
  const syntax = await reader.rows(syntaxNodesByKey, { keys: plain.join(','), ...range });
  return new Map([...known, ...syntax.map((row) => nodeRow(row)).map((node) => [keyText(node), node] as const)]);
}
