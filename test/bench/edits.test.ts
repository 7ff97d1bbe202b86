import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { corpora } from './corpora.mjs';
import { afterEachEdit, edits } from './edits.mjs';

describe('The edits of the bench', () => {
  const folder = mkdtempSync(join(tmpdir(), 'code-anatomy-edits-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'a.py');
  const edit = {
    file: 'a.py',
    remark: ['f', '# r\nf'],
    statement: ['(1)', '(2)'],
    parameter: ['(x)', '(x, y)'],
  } as const;

  it('are there for every corpus', () => {
    expect(Object.keys(edits).sort()).toEqual(Object.keys(corpora).sort());
  });

  it('are made one after the other and taken back', async () => {
    writeFileSync(path, 'f(x)\ng(1)\n');
    const seen: string[] = [];
    await afterEachEdit(folder, edit, async (kind) => {
      seen.push(`${kind}: ${readFileSync(path, 'utf8')}`);
    });
    expect(seen).toEqual([
      'remark: # r\nf(x)\ng(1)\n',
      'statement: # r\nf(x)\ng(2)\n',
      'parameter: # r\nf(x, y)\ng(2)\n',
    ]);
    expect(readFileSync(path, 'utf8')).toBe('f(x)\ng(1)\n');
  });

  it('are taken back when the text is not there', async () => {
    writeFileSync(path, 'f(x)\n');
    await expect(afterEachEdit(folder, edit, async () => {})).rejects.toThrow(
      'a.py has no text for the edit statement.',
    );
    expect(readFileSync(path, 'utf8')).toBe('f(x)\n');
  });
});
