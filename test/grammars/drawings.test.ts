import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Language, Parser, Query } from 'web-tree-sitter';
import { must } from '../../src/model/must.ts';
import { type DrawnPattern, drawnPatterns } from './tools/drawn-patterns.ts';
import { isOfRespelled } from './tools/is-of-respelled.ts';
import { loadCatalog, MatchDatabase } from './tools/match-database.ts';
import { patternFiles } from './tools/pattern-files.ts';
import { queryMatches } from './tools/query-matches.ts';

const catalog = loadCatalog();

/** Every example is a file of its own: number of the pattern, number of the example. */
const exampleFile = (pattern: number, example: number, extension: string) => `${pattern}-${example}${extension}`;

for (const language of catalog.languages) {
  const drawn = patternFiles(language).flatMap(({ file, text }) => drawnPatterns(file, text));
  const extension = must(language.data.extensions[0]);

  describe(`patterns of ${language.data.title}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'drawings-'));
    const parser = new Parser();
    let grammar: Language;
    let database: MatchDatabase;

    beforeAll(async () => {
      grammar = await Language.load(language.wasmFile);
      parser.setLanguage(grammar);
      for (const [at, { examples }] of drawn.entries())
        for (const [number, { source }] of examples.entries())
          writeFileSync(join(folder, exampleFile(at, number, extension)), source);
      database = await MatchDatabase.of(folder, catalog);
    });

    afterAll(() => {
      database.close();
      rmSync(folder, { recursive: true });
    });

    it.each(drawn.map((of, at) => [`${of.pattern.place.file}:${of.pattern.place.line}`, of, at] as const))(
      '%s captures what is drawn above it',
      async (_, { pattern, text, examples }: DrawnPattern, at) => {
        expect(examples.length, 'every pattern has an example drawn above it').toBeGreaterThan(0);
        const rows = await database.rows(language, pattern.place.file, text);
        const matched = database.matcherRows({ language, patterns: [{ file: pattern.place.file, text }] });
        const query = isOfRespelled(language, text) ? null : new Query(grammar, text);
        for (const [number, { source, captures }] of examples.entries()) {
          const tree = must(parser.parse(source));
          expect(tree.rootNode.hasError, `the example has a syntax error: ${tree.rootNode}`).toBe(false);
          const path = exampleFile(at, number, extension);
          const found = [...(rows.get(path) ?? [])].sort();
          expect([...(matched.get(path) ?? [])].sort(), 'rows of the matcher').toEqual(found);
          if (query) {
            const expected = queryMatches(query, tree);
            expect(inOrder(expected.captures)).toEqual(inOrder(captures));
            expect(found).toEqual(expected.rows);
          } else expect(found).toHaveLength(new Set(captures.map(({ line, from }) => `${line}:${from}`)).size);
          tree.delete();
        }
        query?.delete();
      },
    );
  });
}

await Parser.init();

const inOrder = (captures: readonly object[]): readonly string[] =>
  captures.map((capture) => JSON.stringify(Object.entries(capture).sort())).sort();
