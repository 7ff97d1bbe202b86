import { UnitAdjacency } from './adjacency.ts';
import { Dominators } from './dominators.ts';
import { endlessLoopHeads } from './endless-loops.ts';
import type { FlowRows } from './flow-rows.ts';
import { zerosFor } from './scratch.ts';
import { entryBlock, exitBlock, type UnitGraph } from './unit-graph.ts';
import type { UnitPlace } from './write-unit.ts';

/** Memory for the unit at work. */
const forward = new UnitAdjacency(false);
const backward = new UnitAdjacency(true);
const dominators = new Dominators();
const postDominators = new Dominators();
let reachable = new Int32Array(64);

/**
 * Adds what follows from the edges of a unit: immediate dominators and post-dominators of its blocks, and on which branches
 * each depends (Ferrante, Ottenstein, Warren 1987). Blocks that cannot be reached have none; loops that never end are taken to
 * be left by their heads.
 * Gives, by block, 1 when it can be reached; valid until the next unit.
 */
export function writeDependence(
  graph: UnitGraph,
  unit: number,
  { language, file }: UnitPlace,
  numbers: Int32Array,
  rows: FlowRows,
): Int32Array {
  forward.load(graph);
  backward.load(graph);
  dominators.find(entryBlock, graph.blocks, forward, backward);
  postDominators.find(exitBlock, graph.blocks, backward, forward);
  const before = dominators.of;
  const heads = findEndlessLoops(graph);
  const after = postDominators.of;
  const number = (block: number) => (block < 0 ? -1 : (numbers[block] as number));
  reachable = zerosFor(reachable, graph.blocks);
  reachable[entryBlock] = 1;
  for (let block = 0; block < graph.blocks; block++) {
    if ((before[block] as number) >= 0) reachable[block] = 1;
    if (number(block) < 0) continue;
    const at = rows.dominators.add();
    const { cells } = rows.dominators;
    cells[at] = language;
    cells[at + 1] = file;
    cells[at + 2] = unit;
    cells[at + 3] = number(block);
    cells[at + 4] = number(before[block] as number);
    cells[at + 5] = number(after[block] as number);
  }
  const { cells, rows: length, width } = graph.edges;
  for (let from = 0; from < length * width; from += width) {
    const source = cells[from] as number;
    const end = after[source] as number;
    if (end < 0 || reachable[source] === 0) continue;
    // The edge by which an endless loop is taken to be left decides nothing.
    if (heads.includes(source) && (forward.first[source + 1] as number) - (forward.first[source] as number) < 3)
      continue;
    // Every block between the target and the nearest block that runs either way runs only when this edge is taken.
    for (
      let block = cells[from + 1] as number;
      block !== end && block >= 0 && block !== exitBlock;
      block = after[block] as number
    ) {
      const at = rows.dependences.add();
      const out = rows.dependences.cells;
      out[at] = language;
      out[at + 1] = file;
      out[at + 2] = unit;
      out[at + 3] = number(block);
      out[at + 4] = number(source);
      out[at + 5] = cells[from + 2] as number;
    }
  }
  return reachable;
}

/** Finds post-dominators anew where the exit cannot be reached from everywhere; gives the heads of the loops that never end. */
function findEndlessLoops(graph: UnitGraph): readonly number[] {
  const { blocks } = graph;
  const isStuck = (block: number) =>
    block !== exitBlock && (postDominators.of[block] as number) < 0 && (dominators.of[block] as number) >= 0;
  let block = 0;
  while (block < blocks && !isStuck(block)) block++;
  if (block === blocks) return [];
  const stuck = Uint8Array.from({ length: blocks }, (_, at) => (isStuck(at) ? 1 : 0));
  const heads = endlessLoopHeads(stuck, forward, backward, dominators.places);
  forward.load(graph, heads);
  backward.load(graph, heads);
  postDominators.find(exitBlock, blocks, backward, forward);
  return heads;
}
