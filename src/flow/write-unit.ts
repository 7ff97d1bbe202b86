import { blockCode, edgeCode, gapCode } from './codes.ts';
import type { FlowBuilder } from './flow-builder.ts';
import type { FlowRows } from './flow-rows.ts';
import { zerosFor } from './scratch.ts';
import { entryBlock, exitBlock, type UnitGraph } from './unit-graph.ts';
import { writeDependence } from './write-dependence.ts';

/** Where the rows of the next unit belong; blocks are numbered through a file. */
export interface UnitPlace {
  readonly language: number;
  readonly file: number;
  firstBlock: number;
}

let numbers = new Int32Array(64);
let leaving = new Int32Array(64);
let steps = { first: new Int32Array(64), last: new Int32Array(64), count: new Int32Array(64) };

/** Adds the unit just built to the rows; blocks that never came to be have no number. */
export function writeUnit(
  { graph, gaps, jumps }: FlowBuilder,
  unit: number,
  kind: number,
  place: UnitPlace,
  rows: FlowRows,
): void {
  const { language, file, firstBlock } = place;
  const [evaluations, edges] = [rows.evaluations.rows, rows.edges.rows];
  numberBlocks(graph, place);
  writeEvaluations(graph, rows);
  writeSteps(graph, place, rows);
  writeEdges(graph, unit, place, rows);
  const reachable = writeDependence(graph, unit, place, numbers, rows);
  for (let block = 0; block < graph.blocks; block++) {
    const number = numbers[block] as number;
    if (number < 0) continue;
    const at = rows.blocks.add();
    const { cells } = rows.blocks;
    cells[at] = language;
    cells[at + 1] = file;
    cells[at + 2] = number;
    cells[at + 3] = unit;
    cells[at + 4] = block === entryBlock ? blockCode.entry : block === exitBlock ? blockCode.exit : blockCode.plain;
    cells[at + 5] = reachable[block] as number;
    cells[at + 6] = graph.depthOf(block);
    cells[at + 7] = steps.first[block] as number;
    cells[at + 8] = steps.last[block] as number;
  }
  const blocks = place.firstBlock - firstBlock;
  const at = rows.units.add();
  const complexity = 1 + decisions(graph, reachable);
  rows.units.cells.set(
    [language, file, unit, kind, numbers[entryBlock] as number, numbers[exitBlock] as number, blocks, complexity],
    at,
  );
  const isCut = gaps.some(({ reason }) => reason === gapCode.unit_too_large) ? 1 : 0;
  rows.spans.append([evaluations, rows.evaluations.rows, edges, rows.edges.rows, firstBlock, place.firstBlock, isCut]);
  for (const { node, reason } of gaps) rows.gaps.append([language, file, unit, node, reason]);
  gaps.length = 0;
  for (const node of jumps.discarded) rows.discarded.append([language, file, node]);
}

/** Places where a condition, a case or a handler decides (McCabe 1976): each adds a path that is independent of the others. */
function decisions({ blocks, edges }: UnitGraph, reachable: Int32Array): number {
  leaving = zerosFor(leaving, blocks);
  const { cells, rows, width } = edges;
  for (let at = 0; at < rows * width; at += width) {
    const source = cells[at] as number;
    leaving[source] = (leaving[source] as number) + 1;
  }
  let sum = 0;
  for (let at = 0; at < rows * width; at += width) {
    const kind = cells[at + 2] as number;
    if (kind !== edgeCode.true && kind !== edgeCode.case) continue;
    const source = cells[at] as number;
    if (reachable[source] === 1 && (leaving[source] as number) > 1) sum++;
  }
  return sum;
}

function numberBlocks(graph: UnitGraph, place: UnitPlace): void {
  if (numbers.length < graph.blocks) {
    const size = graph.blocks * 2;
    numbers = new Int32Array(size);
    steps = { first: new Int32Array(size), last: new Int32Array(size), count: new Int32Array(size) };
  }
  for (let block = 0; block < graph.blocks; block++) {
    const isThere = block === exitBlock || graph.isOpened(block);
    numbers[block] = isThere ? place.firstBlock++ : -1;
    steps.first[block] = -1;
    steps.last[block] = -1;
    steps.count[block] = 0;
  }
}

function writeSteps(graph: UnitGraph, { language, file }: UnitPlace, rows: FlowRows): void {
  const { cells, rows: length, width } = graph.steps;
  for (let from = 0; from < length * width; from += width) {
    const block = cells[from] as number;
    const node = cells[from + 1] as number;
    const at = rows.steps.add();
    const out = rows.steps.cells;
    out[at] = language;
    out[at + 1] = file;
    out[at + 2] = numbers[block] as number;
    out[at + 3] = steps.count[block] as number;
    out[at + 4] = node;
    out[at + 5] = cells[from + 2] as number;
    if (steps.count[block] === 0) steps.first[block] = node;
    steps.last[block] = node;
    steps.count[block] = (steps.count[block] as number) + 1;
  }
}

function writeEvaluations(graph: UnitGraph, { evaluations }: FlowRows): void {
  const { cells, rows: length, width } = graph.evaluations;
  for (let from = 0; from < length * width; from += width) {
    const at = evaluations.add();
    const out = evaluations.cells;
    out[at] = numbers[cells[from] as number] as number;
    out[at + 1] = cells[from + 1] as number;
    out[at + 2] = cells[from + 2] as number;
  }
}

function writeEdges(graph: UnitGraph, unit: number, { language, file }: UnitPlace, rows: FlowRows) {
  const { cells, rows: length, width } = graph.edges;
  for (let from = 0; from < length * width; from += width) {
    const at = rows.edges.add();
    const out = rows.edges.cells;
    out[at] = language;
    out[at + 1] = file;
    out[at + 2] = unit;
    out[at + 3] = numbers[cells[from] as number] as number;
    out[at + 4] = numbers[cells[from + 1] as number] as number;
    out[at + 5] = cells[from + 2] as number;
  }
}
