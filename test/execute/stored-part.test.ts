import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cells } from '../../src/arrow/cells.ts';
import { lazyFrame } from '../../src/arrow/lazy-frame.ts';
import type { Demand } from '../../src/arrow/rows-on-demand.ts';
import { StoredPart } from '../../src/execute/stored-part.ts';

// Rows in memory are found by their values as one would find them by looking at each.

const schema = {
  file: { type: 'integer', nullable: false },
  name: { type: 'text', nullable: true },
  size: { type: 'integer', nullable: false },
} as const;
const few = fc.nat(3);
const drawRow = fc.record({ file: few, name: fc.option(fc.constantFrom('a', 'b', '')), size: few });
const drawDemand = fc.record(
  {
    file: fc.uniqueArray(few),
    name: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
    size: fc.uniqueArray(few),
  },
  { requiredKeys: [] },
);

it('rows that have some values in some columns are those of the part that do, in order', () => {
  fc.assert(
    fc.property(fc.array(drawRow), fc.uniqueArray(few, { minLength: 1 }), fc.array(drawDemand), (all, files, asked) => {
      const rows = all.filter(({ file }) => files.includes(file));
      const frame = lazyFrame(schema, rows.length, (name) => rows.map((row) => row[name as keyof typeof row]) as Cells);
      const part = new StoredPart(frame, new Map([['file', new Set(files)]]));
      for (const each of asked) {
        const demand: Demand = new Map(
          Object.entries(each).map(([name, values]) => [name, new Set<string | number>(values)]),
        );
        const found = part.among(demand);
        const expected = rows.filter((row) =>
          [...demand].every(([name, values]) => values.has(row[name as keyof typeof row] as string | number)),
        );
        const names = Object.keys(schema);
        const cells = Array.from({ length: found.length }, (_, at) => names.map((name) => found.column(name)[at]));
        expect(cells).toEqual(expected.map(({ file, name, size }) => [file, name, size]));
      }
    }),
  );
});
