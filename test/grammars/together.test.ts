import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../../src/model/must.ts';
import { drawnPatterns } from './tools/drawn-patterns.ts';
import { largerSources } from './tools/larger-sources.ts';
import { loadCatalog, MatchDatabase } from './tools/match-database.ts';
import { patternFiles } from './tools/pattern-files.ts';

// Patterns of one shape are matched together, also over languages: that must not change what each of them finds.

const catalog = loadCatalog();

describe('patterns matched together', () => {
  const folder = mkdtempSync(join(tmpdir(), 'together-'));
  let database: MatchDatabase;
  let together: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    for (const language of catalog.languages) {
      const examples = patternFiles(language).flatMap(({ file, text }) =>
        drawnPatterns(file, text).flatMap((pattern) => pattern.examples.map(({ source }) => source)),
      );
      mkdirSync(join(folder, language.data.id));
      for (const [at, source] of [...examples, ...largerSources(language)].entries())
        writeFileSync(join(folder, language.data.id, `${at}${must(language.data.extensions[0])}`), source);
    }
    database = await MatchDatabase.of(folder, catalog);
    together = await database.rowsTogether(
      catalog.languages.map((language) => ({ language, patterns: patternFiles(language) })),
    );
  });

  afterAll(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });

  it.each(catalog.languages.map((language) => [language.data.title, language] as const))('%s', async (_, language) => {
    const alone = new Map<string, string[]>();
    for (const { file, text } of patternFiles(language))
      for (const pattern of drawnPatterns(file, text))
        for (const [path, rows] of await database.rows(language, file, pattern.text))
          alone.set(path, [...(alone.get(path) ?? []), ...rows]);
    for (const [path, rows] of together) {
      if (!path.startsWith(`${language.data.id}/`)) continue;
      // Patterns of one shape that find the same row find it once.
      expect(new Set(rows), path).toEqual(new Set(alone.get(path)));
      expect(rows.length, path).toBeLessThanOrEqual(alone.get(path)?.length ?? 0);
    }
  });

  it.each(catalog.languages.map((language) => [language.data.title, language] as const))(
    '%s: a matcher finds the same rows, as often',
    (_, language) => {
      const matched = database.matcherRows({ language, patterns: patternFiles(language) });
      for (const [path, rows] of together) {
        if (!path.startsWith(`${language.data.id}/`)) continue;
        expect([...(matched.get(path) ?? [])].sort(), path).toEqual([...rows].sort());
      }
      expect([...matched.keys()].filter((path) => !together.has(path))).toEqual([]);
    },
  );
});
