import { graphSymbol } from '../../model/tables/graph.ts';
import type { SaidPlace } from '../../protocol/outside-view.ts';
import { equal, parameter } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { fileByPath } from '../file-by-path.ts';
import type { GraphReader } from '../graph-reader.ts';

const symbols = from('symbol', graphSymbol)
  .where((t) => equal(t.symbol.file, parameter('file', 'integer')))
  .select((t) => ({
    kind: t.symbol.kind,
    line: t.symbol.line,
    column: t.symbol.column,
    name: t.symbol.qualified_name,
  }));

/** Where the name of something stands, and what it is called. */
export interface NamedPlace {
  /** Equal for all nodes with their names at one place. */
  readonly key: string;
  readonly name: string;
}

export const placeKey = (path: string, line: number, column: number): string => `${path}:${line}:${column}`;

interface Named extends Point {
  readonly name: string;
  readonly isModule: boolean;
}

interface Point {
  readonly line: number;
  readonly column: number;
}

const order = (left: Point, right: Point): number => left.line - right.line || left.column - right.column;

/** Finds what a place says: the symbol named at its start, else the first one named inside it. */
export class SaidSymbols {
  private readonly files = new Map<string, Promise<readonly Named[]>>();

  constructor(private readonly reader: GraphReader) {}

  /** Null for a place outside the files of the graph. */
  async at({ path, line, character, endLine, endCharacter }: SaidPlace): Promise<NamedPlace | null> {
    if (path === null || !(await fileByPath(this.reader, path))) return null;
    const start = { line: line + 1, column: character + 1 };
    const end = { line: endLine + 1, column: endCharacter + 1 };
    const isPoint = order(start, end) === 0;
    const [first] = (await this.symbolsOf(path))
      .filter((symbol) => order(symbol, start) === 0 || (order(start, symbol) < 0 && order(symbol, end) < 0))
      // A module begins where its first definition may begin as well.
      .filter(({ isModule }) => isPoint || !isModule)
      .toSorted(order);
    const at = first ?? start;
    return { key: placeKey(path, at.line, at.column), name: first?.name ?? `${path}:${start.line}` };
  }

  private symbolsOf(path: string): Promise<readonly Named[]> {
    const known = this.files.get(path) ?? this.read(path);
    this.files.set(path, known);
    return known;
  }

  private async read(path: string): Promise<readonly Named[]> {
    const file = (await fileByPath(this.reader, path))?.file ?? -1;
    return (await this.reader.rows(symbols, { file })).map((row) => ({
      line: Number(row.line),
      column: Number(row.column),
      name: String(row.name),
      isModule: row.kind === 'MODULE',
    }));
  }
}
