import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { indexParts } from '../../src/scip/index-parts.ts';
import { readDocument, readDocumentPath } from '../../src/scip/read-document.ts';
import { type WrittenIndex, writeScip } from '../../src/scip/write-scip.ts';

function fileOf(bytes: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'scip-')), 'index.scip');
  writeFileSync(file, bytes);
  return file;
}

const partsOf = (index: WrittenIndex) =>
  [...indexParts(fileOf(writeScip(index)))].map((part) => (part.kind === 'document' ? readDocument(part.bytes) : part));

it('The parts of an index come one after the other, with what it says of itself first', () => {
  const documents = [{ path: 'a.py' }, { path: 'b.py', encoding: 3, text: 'x' }];
  const bare = { occurrences: [], symbols: [] };
  expect(partsOf({ tool: 'drawer', version: '2', root: 'file:///p', documents })).toEqual([
    { kind: 'metadata', metadata: { tool: 'drawer', toolVersion: '2', projectRoot: 'file:///p' } },
    { path: 'a.py', encoding: 'utf-16', text: null, ...bare },
    { path: 'b.py', encoding: 'utf-32', text: 'x', ...bare },
  ]);
});

it('Occurrences have ranges on one line or several, written packed or one by one', () => {
  const [, document] = partsOf({
    documents: [
      {
        path: 'a.py',
        encoding: 1,
        occurrences: [
          { range: [1, 2, 5], symbol: 'local 1', roles: 1, enclosing: [1, 0, 9, 3] },
          { range: [1, 2, 3, 4], symbol: 'local 2', loose: true },
          { range: [1, 2], symbol: 'local 3' },
          { range: [3, 2, 1, 4], symbol: 'local 4' },
        ],
      },
    ],
  });
  expect(document).toMatchObject({
    encoding: 'utf-8',
    occurrences: [
      {
        range: { line: 1, character: 2, endLine: 1, endCharacter: 5 },
        symbol: 'local 1',
        roles: 1,
        enclosing: { line: 1, character: 0, endLine: 9, endCharacter: 3 },
      },
      { range: { line: 1, character: 2, endLine: 3, endCharacter: 4 }, symbol: 'local 2', roles: 0, enclosing: null },
      { range: null, symbol: 'local 3' },
      { range: null, symbol: 'local 4' },
    ],
  });
});

it('Relationships of symbols say what they are', () => {
  const relationships = (['definition', 'implementation', 'reference', 'type_definition'] as const).map((kind) => ({
    symbol: `a ${kind}`,
    target: 'another',
    kind,
  }));
  const [, document] = partsOf({ documents: [{ path: 'a.py', relationships }] });
  expect(document).toMatchObject({
    symbols: relationships.map(({ symbol, target, kind }) => ({
      symbol,
      relationships: [{ symbol: target, kinds: [kind] }],
    })),
  });
});

it('A document larger than the window of the reader comes whole, and so does the one behind it', () => {
  const text = 'x'.repeat(3 << 20);
  const file = fileOf(writeScip({ documents: [{ path: 'a' }, { path: 'b', text }, { path: 'c' }] }));
  const found = [];
  for (const part of indexParts(file))
    if (part.kind === 'document') found.push([readDocumentPath(part.bytes), readDocument(part.bytes).text?.length]);
  expect(found).toEqual([
    ['a', undefined],
    ['b', text.length],
    ['c', undefined],
  ]);
});

it.each([
  ['a text', Buffer.from('This is no index at all.'), 'It is not a SCIP index.'],
  ['an index cut off', writeScip({ documents: [{ path: 'a.py', text: 'long' }] }).slice(0, -30), 'ends too early'],
])('%s is refused', (_, bytes, message) => {
  expect(() => [...indexParts(fileOf(bytes))]).toThrow(message);
});
