import type { AggregateFunction } from '../relation/relation.ts';
import { int32, zeros } from './pool.ts';
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
    const counts = zeros(groups);
    const [value] = args;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number;
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
  const { data: order, mask: orderMask } = ranked(by);
  const { data: ties, mask: tiesMask } = ranked(value);
  const best = int32(groups).fill(-1);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const key = order[row & orderMask] as number;
    const tie = ties[row & tiesMask] as number;
    if (key === absent || tie === absent) continue;
    const group = groupOf[row] as number;
    const held = best[group] as number;
    if (held >= 0) {
      const difference = key - (order[held & orderMask] as number);
      if (difference * sign > 0) continue;
      if (difference === 0 && tie >= (ties[held & tiesMask] as number)) continue;
    }
    best[group] = row;
  }
  return gather(value, best, true);
}
