import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Language, Parser } from 'web-tree-sitter';
import { must } from '../../../src/model/must.ts';
import { largerSources } from '../tools/larger-sources.ts';
import { loadCatalog, MatchDatabase } from '../tools/match-database.ts';
import { patternFiles } from '../tools/pattern-files.ts';

type Spans = ReadonlySet<string>;

/** What the grammar reads otherwise: assignments to `type(…)`, dotted patterns of three parts. */
const knownQuirks = /^\s*type\(|^\s*case .*\w\.\w+\.\w/m;

const catalog = loadCatalog();
const language = must(catalog.languages.find(({ data }) => data.id === 'python'));
const interpreter = firstThatRuns(['python3', 'python']);

// The interpreter's own parser says what every name is; without an interpreter there is nothing to compare with.
describe.skipIf(interpreter === null)('names of Python are those its interpreter finds:', () => {
  const folder = mkdtempSync(join(tmpdir(), 'names-'));
  let parsed: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  let rows: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    await Parser.init();
    const parser = new Parser();
    parser.setLanguage(await Language.load(language.wasmFile));
    const isUnderstood = (source: string) => !knownQuirks.test(source) && !must(parser.parse(source)).rootNode.hasError;
    // The sample comes first; it uses syntax that the interpreter may be too old for.
    for (const [at, source] of largerSources(language).slice(1).filter(isUnderstood).entries())
      writeFileSync(join(folder, `${at}.py`), source.replaceAll('\r\n', '\n'));
    const script = join(import.meta.dirname, 'parsed-names.py');
    parsed = JSON.parse(execFileSync(must(interpreter), [script, folder], { encoding: 'utf8', maxBuffer: 1 << 28 }));
    const database = await MatchDatabase.of(folder, catalog);
    rows = await database.rowsTogether([{ language, patterns: patternFiles(language) }]);
    database.close();
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  /** Spans of the nodes that rows with this beginning are about, or of one of their roles. */
  const found = (path: string, beginning: RegExp, role?: string): Spans =>
    new Set(
      (rows.get(path) ?? [])
        .filter((row) => beginning.test(row))
        .flatMap((row) => {
          const part = role ? row.split(' ').find((word) => word.startsWith(`${role}=`)) : row.split(' ')[1];
          return part ? [`[${/\[(.*)\]/.exec(part)?.[1]})`] : [];
        }),
    );

  const each = (check: (path: string, said: (role: string) => Spans) => void): void => {
    expect(Object.keys(parsed).length).toBeGreaterThan(0);
    for (const [path, roles] of Object.entries(parsed)) check(path, (role) => new Set(roles[role] ?? []));
  };
  const without = (left: Spans, right: Spans): readonly string[] => [...left].filter((span) => !right.has(span));

  it('what is stored is bound', () =>
    each((path, said) => {
      const bound = new Set([...found(path, /^binding\./), ...found(path, /^destructured\./)]);
      expect(without(said('Store'), bound), path).toEqual([]);
    }));

  it('what is read is neither bound nor a label', () =>
    each((path, said) => {
      const hidden = new Set([...found(path, /^binding\./), ...found(path, /^label\./)]);
      expect(
        [...said('Load')].filter((span) => hidden.has(span)),
        path,
      ).toEqual([]);
    }));

  it('what is deleted is deleted', () =>
    each((path, said) => expect(without(said('Del'), found(path, /^deletion\./)), path).toEqual([])));

  it('parameters are bound parameters', () =>
    each((path, said) => {
      expect(without(said('parameter'), found(path, /^binding\.parameter/)), path).toEqual([]);
      expect(without(said('parameter'), found(path, /^parameter\./, 'name')), path).toEqual([]);
    }));

  it('calls, members and keyword arguments are all there, and no others', () =>
    each((path, said) => {
      expect(without(said('call'), found(path, /^call\.call/)), path).toEqual([]);
      expect(without(found(path, /^call\.call/), said('call')), path).toEqual([]);
      expect(without(said('keyword'), found(path, /^keyword_argument\./)), path).toEqual([]);
      expect(without(said('attribute'), found(path, /^member\.attribute/)), path).toEqual([]);
    }));

  it('so are the values that leave functions', () =>
    each((path, said) => {
      for (const kind of ['yield', 'throw'])
        expect(without(said(kind), found(path, new RegExp(`^result\\.${kind}`))), path).toEqual([]);
      expect(without(said('return'), found(path, /^result\.return return_statement/)), path).toEqual([]);
    }));
});

function firstThatRuns(names: readonly string[]): string | null {
  const runs = (name: string): boolean => {
    try {
      execFileSync(name, ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };
  return names.find(runs) ?? null;
}
