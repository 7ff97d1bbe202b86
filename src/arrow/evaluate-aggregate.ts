import { must } from '../model/must.ts';
import type { Measure } from '../relation/relation.ts';
import { evaluateCells } from './evaluate-cells.ts';
import { evaluator } from './evaluator.ts';
import type { Frame } from './frame.ts';
import { gather } from './gather.ts';
import { lazyFrame } from './lazy-frame.ts';
import { measureImplementations } from './measure-implementations.ts';
import type { NodeOf } from './node-of.ts';
import type { Parameters } from './parameters.ts';
import { RowCoder } from './row-coder.ts';
import { rowOrder } from './row-order.ts';

/** One row per group; missing keys are equal. Without keys the whole input is one group, also when it is empty. */
export function evaluateAggregate(node: NodeOf<'aggregate'>, source: Frame, parameters: Parameters): Frame {
  const keys = node.groups.map(({ value }) => evaluateCells(value, source, parameters));
  const coder = new RowCoder(keys.length);
  const groups = new Int32Array(source.length);
  const firstRows: number[] = [];
  for (let row = 0; row < source.length; row++) {
    const group = coder.add(keys, row);
    if (group === firstRows.length) firstRows.push(row);
    groups[row] = group;
  }
  const length = keys.length === 0 ? 1 : firstRows.length;
  return lazyFrame(node.schema, length, (name) => {
    const key = node.groups.findIndex((group) => group.name === name);
    if (key >= 0) return gather(must(keys[key]), firstRows);
    const measure = must(node.measures.find((candidate) => candidate.name === name));
    return measured(measure, source, groups, length, parameters);
  });
}

function measured(measure: Measure, source: Frame, groups: Int32Array, length: number, parameters: Parameters) {
  const args = measure.args.map((arg) => evaluateCells(arg, source, parameters));
  const condition = measure.where ? evaluator(measure.where, source, parameters) : null;
  const rows: number[] = [];
  for (let row = 0; row < source.length; row++) if (!condition || condition(row) === true) rows.push(row);
  if (measure.order.length > 0) rows.sort(rowOrder(measure.order, source, parameters));
  return measureImplementations[measure.function]({ rows, groups, length, args });
}
