import { must } from '../model/must.ts';
import { evaluateCells } from './evaluate-cells.ts';
import type { Frame } from './frame.ts';
import { lazyFrame } from './lazy-frame.ts';
import type { NodeOf } from './node-of.ts';
import type { Parameters } from './parameters.ts';

/** One computed column per named expression. */
export function evaluateProject(node: NodeOf<'project'>, source: Frame, parameters: Parameters): Frame {
  const values = new Map(node.columns.map(({ name, value }) => [name, value]));
  return lazyFrame(node.schema, source.length, (name) => evaluateCells(must(values.get(name)), source, parameters));
}
