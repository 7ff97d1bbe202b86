import { compileMatcher } from '../../../src/language/matcher/compile-matcher.ts';
import { MatchRows } from '../../../src/language/matcher/match-rows.ts';
import type { SyntaxColumns } from '../../../src/language/matcher/syntax-columns.ts';
import type { TokenTexts } from '../../../src/language/matcher/token-texts.ts';
import type { GrammarNames } from '../../../src/language/node-numbers.ts';
import type { PatternLanguage } from '../../../src/language/pattern-relations.ts';
import { type CaptureFamilyName, captureFamilies } from '../../../src/model/captures.ts';
import { must } from '../../../src/model/must.ts';
import { matchTables } from '../../../src/model/tables/matches.ts';
import type { Session } from '../../../src/session/session.ts';
import { rowText } from './query-matches.ts';

interface SyntaxFile {
  readonly path: string;
  readonly language: number;
  readonly columns: SyntaxColumns;
}

const families = Object.keys(captureFamilies) as CaptureFamilyName[];

/** The files of a database as matchers see them. */
export class MatchedFiles {
  private constructor(
    private readonly files: readonly SyntaxFile[],
    private readonly texts: TokenTexts,
  ) {}

  static async of(session: Session): Promise<MatchedFiles> {
    const nodes = await session.columns(
      'SELECT file, language, kind, field, parent, last, flags, token FROM syntax_node ORDER BY file, node',
    );
    const files: SyntaxFile[] = [];
    const list = Array.from(must(nodes.file));
    for (const { file, path, language } of await session.rows(
      "SELECT file, path, language FROM file WHERE status = 'parsed'",
    )) {
      const [from, to] = [list.indexOf(file), list.lastIndexOf(file) + 1];
      const column = (name: string) => Array.from(must(nodes[name])).slice(from, to) as number[];
      const columns = {
        rows: to - from,
        kind: Uint16Array.from(column('kind')),
        field: Uint16Array.from(column('field')),
        parent: Int32Array.from(column('parent')),
        last: Int32Array.from(column('last')),
        flags: Uint8Array.from(column('flags')),
        token: Int32Array.from(column('token')),
      };
      files.push({ path: String(path), language: Number(language), columns });
    }
    const words = await session.rows('SELECT text FROM token ORDER BY token');
    return new MatchedFiles(files, textsOf(words.map(({ text }) => String(text))));
  }

  /** Rows of a matcher, by path, written as `textOf` says; throws when it refuses a family. */
  rows(
    language: PatternLanguage,
    names: GrammarNames,
    textOf: (path: string, node: number) => string,
  ): ReadonlyMap<string, readonly string[]> {
    const matcher = compileMatcher(language, names);
    if (matcher.refused.size > 0) throw new Error([...matcher.refused].join('\n'));
    const found = new Map<string, readonly string[]>();
    const rows = families.map((family) => new MatchRows(family));
    for (const { path, columns } of this.files.filter((file) => file.language === language.number)) {
      for (const of of rows) of.clear();
      matcher.match(columns, this.texts, rows);
      const lines = rows.flatMap((of) => linesOf(of, (node) => textOf(path, node)));
      if (lines.length > 0) found.set(path, lines);
    }
    return found;
  }
}

function linesOf({ family, cells, length, width, roles }: MatchRows, textOf: (node: number) => string): string[] {
  const kinds = must(matchTables[family].columns.kind.choices);
  return Array.from({ length: length / width }, (_, row) => {
    const [node, kind, ...players] = cells.subarray(row * width, (row + 1) * width) as unknown as number[];
    const played = players.flatMap((of, at) => (of < 0 ? [] : [[must(roles[at]), textOf(of)] as const]));
    return rowText(family, must(kinds[must(kind)]), textOf(must(node)), new Map(played));
  });
}

function textsOf(texts: readonly string[]): TokenTexts {
  const bytes = Buffer.from(texts.join(''));
  let end = 0;
  const ends = Int32Array.from(texts, (text) => {
    end += Buffer.byteLength(text);
    return end;
  });
  return {
    epoch: 0,
    bytes,
    ends,
    startOf: (token) => (token === 0 ? 0 : must(ends[token - 1])),
    textOf: (token) => must(texts[token]),
  };
}
