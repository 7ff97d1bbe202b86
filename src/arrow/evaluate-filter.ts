import { evaluator } from './evaluator.ts';
import type { Frame } from './frame.ts';
import type { NodeOf } from './node-of.ts';
import type { Parameters } from './parameters.ts';
import { pickRows } from './pick-rows.ts';

/** The rows for which the condition is true; unknown is not true. */
export function evaluateFilter(node: NodeOf<'filter'>, source: Frame, parameters: Parameters): Frame {
  const condition = evaluator(node.condition, source, parameters);
  const kept: number[] = [];
  for (let row = 0; row < source.length; row++) if (condition(row) === true) kept.push(row);
  return pickRows(source, kept, node.schema);
}
