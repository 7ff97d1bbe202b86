import { groupBy } from '../../../../src/model/group-by.ts';
import type { RuleRow } from '../../../../src/protocol/rule-view.ts';
import { tableDepths } from './table-depths.ts';

/** A table with the rules that write it; one without rules is filled by extraction. */
export interface PipelineBox {
  readonly table: string;
  readonly rules: readonly RuleRow[];
  readonly stage: RuleRow['stage'] | 'extract';
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface PipelineLayout {
  /** Line by line, from left to right. */
  readonly boxes: readonly PipelineBox[];
  /** From a table to one that is computed from it. */
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  readonly stages: readonly { readonly stage: PipelineBox['stage']; readonly y: number }[];
  readonly width: number;
  readonly height: number;
}

export const boxWidth = 190;
export const boxGap = 26;
const lineGap = 26;
const stageHeight = 34;
const headHeight = 22;
const ruleHeight = 20;
const sweeps = 4;

/**
 * The rule graph in layers: every table stands below all it is computed from, near what it shares edges with. A layer
 * with more than `perLine` tables goes on in the next line.
 */
export function pipelineLayout(rules: readonly RuleRow[], perLine: number): PipelineLayout {
  const writers = groupBy(rules, ({ output }) => output);
  const inputsOf = (table: string) =>
    [...new Set((writers.get(table) ?? []).flatMap(({ inputs }) => inputs))].filter((input) => input !== table).sort();
  const depths = tableDepths(rules);
  const edges = [...depths.keys()].flatMap((to) => inputsOf(to).map((from) => ({ from, to })));
  const boxes: PipelineBox[] = [];
  const stages: { stage: PipelineBox['stage']; y: number }[] = [];
  let y = 0;
  for (const line of ordered(layersOf(depths), edges).flatMap((layer) => linesOf(layer, perLine))) {
    const stage: PipelineBox['stage'] = writers.get(line[0] ?? '')?.[0]?.stage ?? 'extract';
    if (stages.at(-1)?.stage !== stage) {
      stages.push({ stage, y });
      y += stageHeight;
    }
    const placed = line.map((table, at) => {
      const own = writers.get(table) ?? [];
      const height = headHeight + own.length * ruleHeight + 2;
      return { table, rules: own, stage, x: at * (boxWidth + boxGap), y, height };
    });
    boxes.push(...placed);
    y += Math.max(...placed.map(({ height }) => height)) + lineGap;
  }
  const width = Math.max(0, ...boxes.map(({ x }) => x + boxWidth));
  return { boxes, edges, stages, width, height: Math.max(0, y - lineGap) };
}

/** As even lines as there must be. */
function linesOf(layer: readonly string[], perLine: number): readonly (readonly string[])[] {
  const lines = Math.ceil(layer.length / Math.max(1, perLine));
  const size = Math.ceil(layer.length / Math.max(1, lines));
  return Array.from({ length: lines }, (_, line) => layer.slice(line * size, (line + 1) * size));
}

function layersOf(depths: ReadonlyMap<string, number>): readonly (readonly string[])[] {
  const layers = groupBy([...depths.keys()].sort(), (table) => depths.get(table) ?? 0);
  return [...layers].sort(([left], [right]) => left - right).map(([, tables]) => tables);
}

/** Each layer in the order of the middles of its neighbours, forth and back (Sugiyama, Tagawa and Toda). */
function ordered(
  layers: readonly (readonly string[])[],
  edges: PipelineLayout['edges'],
): readonly (readonly string[])[] {
  const incoming = groupBy(edges, ({ to }) => to);
  const outgoing = groupBy(edges, ({ from }) => from);
  let current = layers;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const places = new Map(current.flatMap((layer) => layer.map((table, at) => [table, at / layer.length] as const)));
    const isForth = sweep % 2 === 0;
    const neighbours = (table: string) =>
      isForth ? (incoming.get(table) ?? []).map(({ from }) => from) : (outgoing.get(table) ?? []).map(({ to }) => to);
    const middle = (table: string) => {
      const beside = neighbours(table).map((other) => places.get(other) ?? 0);
      return beside.length === 0
        ? (places.get(table) ?? 0)
        : beside.reduce((sum, place) => sum + place, 0) / beside.length;
    };
    current = current.map((layer) =>
      layer.toSorted((left, right) => middle(left) - middle(right) || (left < right ? -1 : 1)),
    );
  }
  return current;
}
