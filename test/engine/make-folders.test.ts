import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolders } from '../../src/engine/make-folders.ts';

describe('Folders', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'code-anatomy-folders-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('are made with those above them, once', async () => {
    const folder = join(root, 'a', 'b', 'c');
    await Promise.all([makeFolders(folder), makeFolders(folder)]);
    await makeFolders(folder);
    expect(existsSync(folder)).toBe(true);
  });

  it('cannot be made below a file, nor where a file is', async () => {
    writeFileSync(join(root, 'file'), '');
    await expect(makeFolders(join(root, 'file', 'a', 'b'))).rejects.toThrow(/ENOTDIR|ENOENT/);
    await expect(makeFolders(join(root, 'file'))).rejects.toThrow('EEXIST');
  });

  it.skipIf(!existsSync('/proc/self'))('that no system makes are refused, and nobody waits for them', async () => {
    await expect(makeFolders('/proc/nobody/graph')).rejects.toThrow('ENOENT');
  });
});
