import { edgesInMemory } from './edges-in-memory.ts';
import type { GraphReader } from './graph-reader.ts';
import { fileRange } from './in-file-range.ts';
import type { Direction } from './neighbour-group.ts';
import { neighbourTotals } from './neighbour-rows.ts';
import { keyText, type NodeKey } from './node-key.ts';

/** Number of neighbours by `node kind direction`. */
export async function readTotals(
  reader: GraphReader,
  nodes: readonly NodeKey[],
  kinds: readonly string[],
  directions: readonly Direction[],
): Promise<ReadonlyMap<string, number>> {
  const totals = new Map<string, number>();
  if (nodes.length === 0) return totals;
  const asked = { frontier: nodes.map(keyText).join(','), kinds: kinds.join(','), ...fileRange(nodes) };
  const index = edgesInMemory.ifReady(reader);
  for (const direction of directions)
    if (index)
      for (const [key, total] of index.neighbourCounts(nodes, direction)) totals.set(`${key} ${direction}`, total);
    else
      for (const { root_file, root_node, kind, total } of await reader.rows(neighbourTotals[direction], asked)) {
        const root = keyText({ file: Number(root_file), node: Number(root_node) });
        totals.set(`${root} ${kind} ${direction}`, Number(total));
      }
  return totals;
}
