import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Language, type Node, Parser, Query, type Tree } from 'web-tree-sitter';
import { must } from '../../src/model/must.ts';
import { drawnPatterns } from './tools/drawn-patterns.ts';
import { isOfRespelled } from './tools/is-of-respelled.ts';
import { largerSources } from './tools/larger-sources.ts';
import { loadCatalog, MatchDatabase } from './tools/match-database.ts';
import { patternFiles } from './tools/pattern-files.ts';
import { queryMatches } from './tools/query-matches.ts';

// Each pattern finds the same rows as a relation in the database, as a matcher and as a query of the public interface.

await Parser.init();
const catalog = loadCatalog();

for (const language of catalog.languages) {
  const patterns = patternFiles(language).flatMap(({ file, text }) => drawnPatterns(file, text));

  describe(`patterns of ${language.data.title} on larger sources`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'parity-'));
    const trees = new Map<string, Tree>();
    let grammar: Language;
    let database: MatchDatabase;

    beforeAll(async () => {
      grammar = await Language.load(language.wasmFile);
      const parser = new Parser();
      parser.setLanguage(grammar);
      for (const variant of ['plain', 'bare']) mkdirSync(join(folder, variant));
      for (const [at, source] of largerSources(language).entries()) {
        const name = `${at}${must(language.data.extensions[0])}`;
        const tree = must(parser.parse(source));
        const bare = withoutExtras(source, tree.rootNode);
        trees.set(`plain/${name}`, tree);
        trees.set(`bare/${name}`, must(parser.parse(bare)));
        writeFileSync(join(folder, 'plain', name), source);
        writeFileSync(join(folder, 'bare', name), bare);
      }
      database = await MatchDatabase.of(folder, catalog);
    });

    afterAll(() => {
      database.close();
      for (const tree of trees.values()) tree.delete();
      rmSync(folder, { recursive: true });
    });

    it.each(patterns.map(({ pattern, text }) => [`${pattern.place.file}:${pattern.place.line}`, text] as const))(
      '%s',
      async (place, text) => {
        const found = await database.rows(language, place, text);
        const matched = database.matcherRows({ language, patterns: [{ file: place, text }] });
        for (const [path] of trees)
          expect([...(matched.get(path) ?? [])].sort(), path).toEqual([...(found.get(path) ?? [])].sort());
        if (isOfRespelled(language, text)) return;
        // The public interface lets comments stand in the way of an anchor, which our patterns do not.
        const variant = / \. |\(\. /.test(text.replace(/\s+/g, ' ')) && !text.includes('comment') ? 'bare/' : 'plain/';
        const query = new Query(grammar, text);
        for (const [path, tree] of trees) {
          if (!path.startsWith(variant)) continue;
          const rows = [...(found.get(path) ?? [])].sort();
          expect(rows, path).toEqual(queryMatches(query, tree).rows);
        }
        query.delete();
      },
    );
  });
}

function withoutExtras(source: string, root: Node): string {
  let result = source;
  const visit = (node: Node): void => {
    if (!node.isExtra) {
      for (const child of node.children) visit(child);
      return;
    }
    const blank = node.text.replace(/[^\n]/g, ' ');
    result = result.slice(0, node.startIndex) + blank + result.slice(node.endIndex);
  };
  visit(root);
  return result;
}
