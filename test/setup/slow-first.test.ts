import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SlowFirst, slowFiles } from '../tools/slow-first.ts';

const root = join(import.meta.dirname, '../..');

it('The files that are said to be slow exist', () => {
  expect(slowFiles.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it('Files that run apart come first, then slow ones in the order of the list, then all others', async () => {
  const file = (moduleId: string, isolate = false, name = '1') => ({
    moduleId: join(root, moduleId),
    project: { name, config: { isolate, sequence: { groupOrder: 0 } } },
  });
  const [first = '', second = ''] = slowFiles;
  const files = [file('test/a.test.ts'), file(second), file('test/b.test.ts', true, '0'), file(first)];
  const cache = { getFileTestResults: () => undefined, getFileStats: () => undefined };
  const sequencer = new SlowFirst({ config: { root }, cache } as never);
  const sorted = await sequencer.sort(files as never);
  expect(sorted.map(({ moduleId }) => moduleId)).toEqual([2, 3, 1, 0].map((at) => files[at]?.moduleId));
});
