import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextTable } from '../../src/extract/text-table.ts';

test('numbers texts by first appearance, like a map of strings', () => {
  const table = new TextTable();
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 300 }), (texts) => {
      const known = new Map<string, number>();
      for (const text of texts) {
        const bytes = Buffer.from(`..${text}`);
        const expected = known.get(text) ?? known.size;
        known.set(text, expected);
        expect(table.intern(bytes, 2, bytes.length)).toBe(expected);
        expect(table.textOf(expected)).toBe(text);
      }
      expect(table.count).toBe(known.size);
      table.clear();
    }),
  );
});

test('gives the texts from a number on', () => {
  const texts = fc.uniqueArray(fc.oneof(fc.string({ maxLength: 20 }), fc.string({ unit: 'binary', maxLength: 6 })));
  fc.assert(
    fc.property(texts, fc.nat(), (given, at) => {
      const table = new TextTable();
      for (const text of given) table.intern(Buffer.from(text), 0, Buffer.byteLength(text));
      const from = at % (given.length + 1);
      expect(table.textsFrom(from)).toEqual(given.slice(from));
    }),
  );
});

test('grows', () => {
  const table = new TextTable();
  for (let round = 0; round < 2; round++) {
    for (let number = 0; number < 50_000; number++) {
      const bytes = Buffer.from(`text ${number}`);
      expect(table.intern(bytes, 0, bytes.length)).toBe(number);
    }
  }
  expect(table.textOf(49_999)).toBe('text 49999');
});
