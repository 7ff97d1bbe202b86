import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Language, Parser, type Tree } from 'web-tree-sitter';
import { must } from '../../../src/model/must.ts';
import { loadCatalog, MatchDatabase } from '../tools/match-database.ts';
import { patternFiles } from '../tools/pattern-files.ts';
import { compilerNames } from './compiler-names.ts';

const catalog = loadCatalog();
const root = join(import.meta.dirname, '../../..');

/** Sources of each language beside the sample of its language.json. */
const folders: Readonly<Record<string, string>> = {
  javascript: join(root, 'node_modules/commander/lib'),
  typescript: join(root, 'src/relation'),
};

const speaksOfNames = /@(binding|destructured|label)\b/;

for (const language of catalog.languages.filter(({ data }) => ['javascript', 'typescript', 'tsx'].includes(data.id))) {
  describe(`names of ${language.data.title}`, () => {
    it('are those the TypeScript compiler finds', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'names-'));
      const extension = must(language.data.extensions[0]);
      writeFileSync(join(folder, `sample${extension}`), language.data.sample);
      const sources = folders[language.data.id];
      for (const name of sources ? readdirSync(sources) : [])
        if (name.endsWith(extension)) writeFileSync(join(folder, name), readFileSync(join(must(sources), name)));
      const database = await MatchDatabase.of(folder, catalog);
      const parser = new Parser();
      parser.setLanguage(await Language.load(language.wasmFile));
      try {
        const found = new Map<string, Set<string>>();
        for (const { file, text } of patternFiles(language).filter((each) => speaksOfNames.test(each.text)))
          for (const [path, rows] of await database.rows(language, file, text))
            for (const row of rows) collect(found, path, row);
        for (const path of readdirSync(folder)) {
          const text = readFileSync(join(folder, path), 'utf8');
          const spans = (family: string) => found.get(`${path} ${family}`) ?? new Set();
          const bound = (span: string) => spans('binding').has(span) || spans('destructured').has(span);
          const { declared, referenced } = compilerNames(path, text);
          const unbound = [...declared].filter(([span]) => !bound(span));
          expect(unbound, `declared in ${path}, but no binding`).toEqual([]);
          const hidden = [...referenced].filter(([span]) => spans('binding').has(span) || spans('label').has(span));
          expect(hidden, `looked up in ${path}, but bound or labelled`).toEqual([]);
          const tree = must(parser.parse(text));
          const identifiers = identifierSpans(tree, language.data.roles.identifier ?? {}, text);
          const unknown = [...identifiers].filter(
            ([span]) => !bound(span) && !spans('label').has(span) && !referenced.has(span),
          );
          expect(unknown, `neither bound nor labelled nor looked up in ${path}`).toEqual([]);
          tree.delete();
        }
      } finally {
        database.close();
        rmSync(folder, { recursive: true });
      }
    });
  });
}

await Parser.init();

/** Spans of the nodes that rows are about, by path and family. */
function collect(found: Map<string, Set<string>>, path: string, row: string): void {
  const [, family, from, to] = must(/^(\w+)\S* \S+?\[(\d+),(\d+)\]/.exec(row));
  const key = `${path} ${family}`;
  found.set(key, (found.get(key) ?? new Set()).add(`${from}-${to}`));
}

function identifierSpans(tree: Tree, kinds: Readonly<Record<string, string>>, text: string): Map<string, string> {
  const nodes = Object.keys(kinds).flatMap((kind) => tree.rootNode.descendantsOfType(kind));
  return new Map(
    nodes
      .filter((node) => node !== null && node.text !== 'bigint')
      .map((node) => [
        [node.startIndex, node.endIndex].map((at) => Buffer.byteLength(text.slice(0, at))).join('-'),
        node.text,
      ]),
  );
}
