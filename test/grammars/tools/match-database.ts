import { join } from 'node:path';
import { relationSql } from '../../../src/compile/relation-sql.ts';
import { extract } from '../../../src/extract/extract.ts';
import { type GrammarCatalog, type GrammarLanguage, loadGrammarCatalog } from '../../../src/extract/grammar-catalog.ts';
import { grammarNames } from '../../../src/extract/grammar-names.ts';
import { type PatternFile, patternRelations } from '../../../src/language/pattern-relations.ts';
import { must } from '../../../src/model/must.ts';
import { extractionTables, token } from '../../../src/model/tables/extraction.ts';
import { defaultProfile } from '../../../src/session/profile.ts';
import { Session } from '../../../src/session/session.ts';
import { MatchedFiles } from './matched-files.ts';
import { nodeText, rowText } from './query-matches.ts';

const dist = join(import.meta.dirname, '../../../dist');

export const loadCatalog = (): GrammarCatalog => loadGrammarCatalog(join(dist, 'grammars'));

export interface LanguagePatterns {
  readonly language: GrammarLanguage;
  readonly patterns: readonly PatternFile[];
}

/** The syntax of a folder in a database, and what patterns find there. */
export class MatchDatabase {
  private constructor(
    private readonly session: Session,
    private readonly catalog: GrammarCatalog,
    /** Path → node number → node as text. */
    private readonly nodes: ReadonlyMap<string, ReadonlyMap<number, string>>,
    private readonly files: MatchedFiles,
  ) {}

  static async of(folder: string, catalog: GrammarCatalog): Promise<MatchDatabase> {
    const session = await Session.open(':memory:', defaultProfile);
    for (const table of extractionTables) await session.createTable(table);
    const { ingest } = session;
    await ingest.prepare(extractionTables);
    await extract({
      folders: [{ name: 'examples', path: folder }],
      workers: 1,
      catalog,
      workerFile: join(dist, 'extract-worker.cjs'),
      treeSitterWasm: join(dist, 'web-tree-sitter.wasm'),
      sink: {
        appendColumns: (table, columns, rows) => ingest.appendColumns(table, columns, rows),
        appendRows: (table, rows) => ingest.appendRows(table, rows),
        appendTexts: (from, texts) => ingest.appendTexts(token, from, texts),
      },
    });
    ingest.flush();
    return new MatchDatabase(session, catalog, await nodesByPath(session), await MatchedFiles.of(session));
  }

  /** Rows that the patterns of a file give, by path; rows that come twice are there twice. */
  rows(language: GrammarLanguage, file: string, text: string): Promise<ReadonlyMap<string, readonly string[]>> {
    return this.rowsTogether([{ language, patterns: [{ file, text }] }]);
  }

  /** Rows that the patterns of several languages give together. */
  async rowsTogether(languages: readonly LanguagePatterns[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = new Map<string, string[]>();
    const compiled = patternRelations(
      languages.map(({ language, patterns }) => ({ number: language.number, id: language.data.id, patterns })),
      (name, named) => this.catalog.kindNumber(name, named) || null,
      (name) => this.catalog.fieldNumber(name) || null,
    );
    for (const { family, relation, origin } of compiled) {
      if (origin.length === 0) continue;
      const sql = `SELECT f.path, m.* FROM (${relationSql(relation)}) m JOIN file f USING (file)`;
      for (const { path, language: _, file: __, node, kind, ...roles } of await this.session.rows(sql)) {
        const nodes = must(this.nodes.get(String(path)));
        const textOf = (number: unknown) => must(nodes.get(Number(number)), `node ${number} of ${path}`);
        const played = Object.entries(roles).filter(([, of]) => of !== null);
        const row = rowText(
          family,
          String(kind),
          textOf(node),
          new Map(played.map(([role, of]) => [role, textOf(of)])),
        );
        found.set(String(path), [...(found.get(String(path)) ?? []), row]);
      }
    }
    return found;
  }

  /** Rows that a matcher finds for the patterns of a language. */
  matcherRows({ language, patterns }: LanguagePatterns): ReadonlyMap<string, readonly string[]> {
    const textOf = (path: string, node: number) => must(this.nodes.get(path)?.get(node), `node ${node} of ${path}`);
    const compiled = { number: language.number, id: language.data.id, patterns };
    return this.files.rows(compiled, grammarNames(this.catalog), textOf);
  }

  close(): void {
    this.session.close();
  }
}

async function nodesByPath(session: Session): Promise<ReadonlyMap<string, ReadonlyMap<number, string>>> {
  const paths = new Map<string, Map<number, string>>();
  const sql = `SELECT f.path, n.node, n.start, n."end", coalesce(k.name, 'ERROR') AS kind
    FROM syntax_node n JOIN file f USING (file) LEFT JOIN syntax_kind k USING (kind)`;
  for (const { path, node, start, end, kind } of await session.rows(sql)) {
    const nodes = paths.get(String(path)) ?? new Map<number, string>();
    nodes.set(Number(node), nodeText(String(kind), Number(start), Number(end)));
    paths.set(String(path), nodes);
  }
  return paths;
}
