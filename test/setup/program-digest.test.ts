import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { programDigest } from '../../setup/program-digest.mjs';
import { temporaryFolder, writeFiles } from '../tools/built-graph.ts';

const manifest = (version: string) => JSON.stringify({ version: '1.0.0', dependencies: { parser: version } });
const root = temporaryFolder({
  'package.json': manifest('1'),
  'src/kernel/solve.ts': 'export const solve = 1;\n',
  'src/kernel/parts/part.ts': 'export const part = 1;\n',
  'src/cli/main.ts': 'export const main = 1;\n',
  'webview/view.ts': 'export const view = 1;\n',
});
afterAll(() => rmSync(root, { recursive: true }));

describe('The digest of the program', () => {
  const first = programDigest(root);

  it.each([
    ['code of a kernel', { 'src/kernel/parts/part.ts': 'export const part = 2;\n' }],
    ['a file of such code comes', { 'src/kernel/other.ts': '' }],
    ['a library', { 'package.json': manifest('2') }],
  ])('is another one when it is %s that changes', (_, changed) => {
    const before = programDigest(root);
    writeFiles(root, changed);
    expect(programDigest(root)).not.toBe(before);
  });

  it('stays when what shows the graph changes', () => {
    const before = programDigest(root);
    writeFiles(root, { 'src/cli/main.ts': '', 'webview/view.ts': '' });
    expect(programDigest(root)).toBe(before);
    expect(before).not.toBe(first);
  });
});
