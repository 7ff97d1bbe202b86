import type { AggregateFunction } from '../relation/relation.ts';
import { ranked } from './texts.ts';
import { absent, gather, type Vector, vectorOf } from './vector.ts';

interface Grouped {
  readonly args: readonly Vector[];
  /** Rows that count. */
  readonly rows: Int32Array;
  readonly groupOf: Int32Array;
  readonly groups: number;
}

type MeasureFunction = (grouped: Grouped) => Vector;

/** Measures over groups; a group without rows gives null, or 0 for counts. */
export const measureFunctions: Readonly<Partial<Record<AggregateFunction, MeasureFunction>>> = {
  count: ({ args, rows, groupOf, groups }) => {
    const counts = new Int32Array(groups);
    const [value] = args;
    for (const row of rows) {
      if (value && value.data[row & value.mask] === absent) continue;
      const group = groupOf[row] as number;
      counts[group] = (counts[group] as number) + 1;
    }
    return vectorOf(counts);
  },
  min: (grouped) => chosen(grouped, grouped.args[0] as Vector, 1),
  max: (grouped) => chosen(grouped, grouped.args[0] as Vector, -1),
  any: (grouped) => chosen(grouped, grouped.args[0] as Vector, -1),
  every: (grouped) => chosen(grouped, grouped.args[0] as Vector, 1),
  arg_min: (grouped) => chosen(grouped, grouped.args[1] as Vector, 1),
  arg_max: (grouped) => chosen(grouped, grouped.args[1] as Vector, -1),
};

/** The first argument where `by` is smallest (`sign` 1) or largest (-1); among equals the smallest. */
function chosen({ args, rows, groupOf, groups }: Grouped, by: Vector, sign: 1 | -1): Vector {
  const value = args[0] as Vector;
  const order = ranked(by);
  const ties = ranked(value);
  const best = new Int32Array(groups).fill(-1);
  for (const row of rows) {
    const key = order.data[row & order.mask] as number;
    const tie = ties.data[row & ties.mask] as number;
    if (key === absent || tie === absent) continue;
    const group = groupOf[row] as number;
    const held = best[group] as number;
    if (held >= 0) {
      const difference = key - (order.data[held & order.mask] as number);
      if (difference * sign > 0) continue;
      if (difference === 0 && tie >= (ties.data[held & ties.mask] as number)) continue;
    }
    best[group] = row;
  }
  return gather(value, best);
}
