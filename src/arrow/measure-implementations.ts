import { must } from '../model/must.ts';
import type { AggregateFunction } from '../relation/relation.ts';
import type { Cell } from './cell.ts';
import { cellKey } from './cell-key.ts';
import type { Cells } from './cells.ts';
import { compareCells } from './compare-cells.ts';
import { exactInteger } from './exact-integer.ts';

interface Input {
  /** The rows that count, in the measure's order. */
  readonly rows: readonly number[];
  /** The group of each row of the source. */
  readonly groups: Int32Array;
  /** How many groups there are. */
  readonly length: number;
  readonly args: readonly Cells[];
}

type Implementation = (input: Input) => Cells;

/** Folds the present values of the first argument group by group; a group without any stays at `start`. */
const fold =
  <S extends Cell>(start: S, next: (state: S, cell: Cell) => S): Implementation =>
  ({ rows, groups, length, args }) => {
    const states = new Array<S>(length).fill(start);
    const values = args[0];
    for (const row of rows) {
      const cell = values ? (values[row] as Cell) : true;
      if (cell === null) continue;
      const group = groups[row] as number;
      states[group] = next(states[group] as S, cell);
    }
    return states;
  };

const extreme = (isBetter: (candidate: Cell, best: Cell) => boolean): Implementation =>
  fold<Cell>(null, (best, cell) => (best === null || isBetter(cell, best) ? cell : best));

/** The value of the row with the best key; ties: the smallest value. Rows without value or key do not count. */
const bestBy =
  (sign: 1 | -1): Implementation =>
  ({ rows, groups, length, args }) => {
    const [values, keys] = [must(args[0]), must(args[1])];
    const best = new Array<number>(length).fill(-1);
    for (const row of rows) {
      if (values[row] === null || keys[row] === null) continue;
      const group = groups[row] as number;
      const at = best[group] as number;
      const order =
        at < 0
          ? -1
          : compareCells(keys[row] as Cell, keys[at] as Cell) * sign ||
            compareCells(values[row] as Cell, values[at] as Cell);
      if (order < 0) best[group] = row;
    }
    return best.map((row) => (row < 0 ? null : (values[row] as Cell)));
  };

export const measureImplementations = {
  count: fold<number>(0, (count) => count + 1),
  count_distinct: ({ rows, groups, length, args }) => {
    const values = must(args[0]);
    const seen = Array.from({ length }, () => new Set<unknown>());
    for (const row of rows) if (values[row] !== null) seen[groups[row] as number]?.add(cellKey(values[row] as Cell));
    return seen.map((set) => set.size);
  },
  min: extreme((candidate, best) => compareCells(candidate, best) < 0),
  max: extreme((candidate, best) => compareCells(candidate, best) > 0),
  sum: (input) =>
    Array.from(fold<bigint | null>(null, (sum, cell) => (sum ?? 0n) + BigInt(cell as number | bigint))(input), (sum) =>
      sum === null ? null : exactInteger(sum as bigint),
    ),
  any: fold<boolean | null>(null, (any, cell) => any === true || cell === true),
  every: fold<boolean | null>(null, (every, cell) => every !== false && cell === true),
  arg_min: bestBy(1),
  arg_max: bestBy(-1),
  list: ({ rows, groups, length, args }) => {
    const values = must(args[0]);
    const lists = Array.from({ length }, (): Cell[] => []);
    for (const row of rows) lists[groups[row] as number]?.push(values[row] as Cell);
    return lists;
  },
  text_join: ({ rows, groups, length, args }) => {
    const [values, separators] = [must(args[0]), must(args[1])];
    const joined = new Array<string | null>(length).fill(null);
    for (const row of rows) {
      const text = values[row] as string | null;
      if (text === null) continue;
      const group = groups[row] as number;
      const before = joined[group] as string | null;
      joined[group] = before === null ? text : before + (separators[row] as string) + text;
    }
    return joined;
  },
} as const satisfies Record<AggregateFunction, Implementation>;
