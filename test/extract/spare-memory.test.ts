import { expect, test } from 'vitest';
import { SpareMemory } from '../../src/extract/spare-memory.ts';

const kilobytes = (count: number): number => count << 10;

test('memory that was given back is used again, where it is large enough and not far too large', () => {
  const memory = new SpareMemory();
  const [small, large] = [new ArrayBuffer(kilobytes(200)), new ArrayBuffer(kilobytes(900))];
  memory.give([large, small]);
  expect(memory.take(kilobytes(150))).toBe(small);
  expect(memory.take(kilobytes(150))).not.toBe(large);
  expect(memory.take(kilobytes(800))).toBe(large);
  expect(memory.take(kilobytes(800))).not.toBe(large);
});

test('new memory has room for a little more than is asked for', () => {
  expect(new SpareMemory().take(kilobytes(1000)).byteLength).toBeGreaterThan(kilobytes(1100));
  expect(new SpareMemory().take(0).byteLength).toBe(0);
});

test('neither many pieces nor one huge one are kept', () => {
  const memory = new SpareMemory();
  const huge = new ArrayBuffer(33 << 20);
  const pieces = Array.from({ length: 9 }, (_, at) => new ArrayBuffer(kilobytes(64 + at)));
  memory.give([huge, ...pieces]);
  expect(memory.take(huge.byteLength)).not.toBe(huge);
  const taken = pieces.map(() => memory.take(kilobytes(64)));
  expect(pieces.filter((piece) => taken.includes(piece))).toEqual(pieces.slice(-6));
});
