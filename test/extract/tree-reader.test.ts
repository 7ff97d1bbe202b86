import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { Language, Parser } from 'web-tree-sitter';
import { checkReader } from '../../src/extract/check-reader.ts';
import { createHeapReader } from '../../src/extract/heap-reader.ts';
import { buildLanguageTables, type LanguageTables } from '../../src/extract/language-tables.ts';
import { loadParserModule } from '../../src/extract/parser-module.ts';
import type { TreeReader } from '../../src/extract/tree-reader.ts';
import { must } from '../../src/model/must.ts';
import { fixtureCatalog } from './tools/fixture-grammars.ts';

interface Subject {
  readonly grammar: Language;
  readonly tables: LanguageTables;
  readonly sample: string;
}

const subjects = new Map<string, Subject>();
let parser: Parser;
let heapReader: TreeReader;

beforeAll(async () => {
  // Before anything else loads the parser: only the first one to do so sees its memory.
  heapReader = createHeapReader(
    await loadParserModule(fileURLToPath(import.meta.resolve('web-tree-sitter/web-tree-sitter.wasm'))),
  );
  const catalog = await fixtureCatalog();
  parser = new Parser();
  for (const language of catalog.languages) {
    const grammar = await Language.load(language.wasmFile);
    subjects.set(language.data.id, {
      grammar,
      tables: buildLanguageTables(catalog, language),
      sample: language.data.sample,
    });
  }
});

function difference(id: string, text: string, tokens?: Uint8Array): string | null {
  const { grammar, tables } = must(subjects.get(id));
  parser.setLanguage(grammar);
  const tree = must(parser.parse(text));
  try {
    return checkReader(heapReader, tree, tokens ?? tables.tokens);
  } finally {
    tree.delete();
  }
}

const sampleOf = (id: string) => must(subjects.get(id)).sample;

describe.each(['python', 'javascript', 'typescript', 'tsx'])('the heap reader agrees with the cursor on %s', (id) => {
  test('for the sample', () => {
    expect(difference(id, sampleOf(id))).toBeNull();
  });

  test('when every token is kept', () => {
    expect(difference(id, sampleOf(id), new Uint8Array(0x10000).fill(1))).toBeNull();
  });

  test('for empty, blank and broken texts', () => {
    for (const text of ['', ' ', '\n\n', '\0', ')', '((((', '\ud800', '"', '`${', '/*', 'é😀', '\u2028']) {
      expect(difference(id, text), JSON.stringify(text)).toBeNull();
    }
  });

  test('for every kind of cut through the sample', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(60), fc.boolean(), (at, length, insert) => {
        const sample = sampleOf(id);
        const from = at % sample.length;
        const middle = insert ? sample.slice(0, length) : '';
        expect(difference(id, sample.slice(0, from))).toBeNull();
        expect(difference(id, sample.slice(0, from) + middle + sample.slice(from + length))).toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  test('for deep nesting', () => {
    expect(difference(id, `${'('.repeat(10_000)}1${')'.repeat(10_000)}`)).toBeNull();
  });
});

test('a reader that is wrong is found out', () => {
  const wrong: TreeReader = (tree, tokens, columns) => {
    const rows = heapReader(tree, tokens, columns);
    columns.parent[rows - 1] = 0;
    return rows;
  };
  const { grammar, tables, sample } = must(subjects.get('python'));
  parser.setLanguage(grammar);
  const tree = must(parser.parse(sample));
  expect(checkReader(wrong, tree, tables.tokens)).toMatch(/has parent 0 where the cursor says/);
});
