import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exponent } from './exponent.mjs';
import { growCorpus } from './grow-corpus.mjs';

describe('The exponent of a cost', () => {
  it('is found again for every power', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (b, a) => {
          const points = [1, 2, 4, 8].map((x) => [x, a * x ** b] as const);
          expect(exponent(points)).toBeCloseTo(b, 6);
        },
      ),
    );
  });
  it.each([
    [[]],
    [[[1, 5]]],
    [
      [
        [2, 0],
        [4, 7],
      ],
    ],
  ] as const)('is unknown for %j', (points) => {
    expect(exponent(points as never)).toBeNull();
  });
});

describe('A grown corpus', () => {
  const folder = mkdtempSync(join(tmpdir(), 'growth-'));
  const [source, target] = [join(folder, 'source'), join(folder, 'target')];
  beforeAll(() => {
    mkdirSync(join(source, 'pack'), { recursive: true });
    writeFileSync(join(source, 'pack/tool.py'), 'def work(value):\n    return value\n');
    writeFileSync(join(source, 'pack/user.py'), 'from pack.tool import work\nwork(1)\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has at least the lines asked for, in copies whose names and imports are their own', () => {
    expect(growCorpus(source, target, 7)).toBe(8);
    expect(readdirSync(target).sort()).toEqual(['pack_0', 'pack_1']);
    expect(readFileSync(join(target, 'pack_1/tool.py'), 'utf8')).toBe('def work_1(value):\n    return value\n');
    expect(readFileSync(join(target, 'pack_1/user.py'), 'utf8')).toBe('from pack_1.tool import work_1\nwork_1(1)\n');
  });
});
