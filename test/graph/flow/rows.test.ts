import { array, assert, integer, oneof, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowsBy } from '../../../src/graph/flow/rows-by.ts';
import { StepIndex } from '../../../src/graph/flow/step-index.ts';

const numbers = oneof(integer({ min: -3, max: 3 }), integer());

describe('Rows by a number', () => {
  it('are those a filter finds, in their order', () => {
    assert(
      property(array(numbers, { maxLength: 200 }), (keys) => {
        const rows = new RowsBy(Int32Array.from(keys), (row) => row % 3 !== 1);
        for (const key of [...keys, 17]) {
          const wanted = keys.flatMap((each, row) => (each === key && row % 3 !== 1 ? [row] : []));
          expect(rows.all(key)).toEqual(wanted);
          expect(rows.has(key)).toBe(wanted.length > 0);
          expect([rows.first(key), rows.last(key)]).toEqual([wanted[0] ?? -1, wanted.at(-1) ?? -1]);
        }
      }),
    );
  });
});

describe('Rows laid out by a number', () => {
  it.each([
    ['many numbers', 1_000_000],
    ['few numbers', 20],
  ])('come in the order that is asked for, of %s', (_, count) => {
    const row = tuple(integer({ min: 0, max: 19 }), numbers);
    assert(
      property(array(row, { maxLength: 300 }), (rows) => {
        const column = Int32Array.from(rows, ([number]) => number);
        const compare = (left: number, right: number) => (rows[left]?.[1] ?? 0) - (rows[right]?.[1] ?? 0);
        const index = StepIndex.of(column, count, compare);
        for (let number = 0; number < 25; number++) {
          const found = [...index.order.subarray(index.first(number), index.end(number))];
          const wanted = [...rows.keys()].filter((at) => rows[at]?.[0] === number).sort(compare);
          expect(found).toEqual(wanted);
        }
      }),
    );
  });
});
