import { array, assert, integer, oneof, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsInOrder } from '../../../src/graph/flow/row-order.ts';
import { RowsBy } from '../../../src/graph/flow/rows-by.ts';

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

describe('The order of rows', () => {
  it('is that of comparing column by column, and keeps what is alike as it was', () => {
    assert(
      property(array(tuple(numbers, numbers, integer({ min: 0, max: 65_535 })), { maxLength: 200 }), (rows) => {
        const [first, second] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
        const third = rows.map(([, , c]) => c);
        const order = rowsInOrder([Int32Array.from(first), Int32Array.from(second), Uint16Array.from(third)]);
        const wanted = [...rows.keys()].sort((left, right) => {
          const at = [first, second, third].find((column) => column[left] !== column[right]);
          return at ? (at[left] as number) - (at[right] as number) : left - right;
        });
        expect([...order]).toEqual(wanted);
      }),
    );
  });

  it('of no rows is empty', () => {
    expect([...rowsInOrder([new Int32Array(0)])]).toEqual([]);
  });
});
