import { MatchRows } from '../language/matcher/match-rows.ts';
import { type CaptureFamilyName, captureFamilies } from '../model/captures.ts';
import { fileLine, syntaxNode } from '../model/tables/extraction.ts';
import { BatchColumns } from './batch-columns.ts';
import type { TypedColumn } from './extraction-sink.ts';
import { TextTable } from './text-table.ts';

export interface ProblemRow {
  readonly file: number;
  readonly node: number;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly problem: 'error' | 'missing';
  readonly expected: string | null;
}

/** The rows of one family of captures; families without rows are left out. */
export interface FamilyRows {
  readonly family: CaptureFamilyName;
  readonly rows: number;
  readonly columns: readonly TypedColumn[];
}

/** The rows of some files. Tokens are numbered within the batch, by first appearance. */
export interface BatchRows {
  readonly nodeRows: number;
  readonly nodes: readonly TypedColumn[];
  readonly lineRows: number;
  readonly lines: readonly TypedColumn[];
  readonly problems: readonly ProblemRow[];
  readonly matches: readonly FamilyRows[];
  readonly matchMilliseconds: number;
  readonly textBytes: Uint8Array;
  readonly textEnds: Int32Array;
}

/** Collects the rows of one file after another. */
export class Batch {
  readonly nodes = new BatchColumns(syntaxNode, 1 << 17);
  readonly lines = new BatchColumns(fileLine, 1 << 14);
  readonly texts = new TextTable();
  /** In the order of the families. */
  readonly matches = (Object.keys(captureFamilies) as CaptureFamilyName[]).map((family) => new MatchRows(family));
  matchMilliseconds = 0;
  problems: ProblemRow[] = [];

  take(): BatchRows {
    const { texts, problems } = this;
    const rows = {
      nodeRows: this.nodes.rows,
      nodes: this.nodes.take(),
      lineRows: this.lines.rows,
      lines: this.lines.take(),
      problems,
      matches: this.takeMatches(),
      matchMilliseconds: this.matchMilliseconds,
      textBytes: texts.bytes.slice(0, texts.startOf(texts.count)),
      textEnds: texts.ends.slice(0, texts.count),
    };
    texts.clear();
    this.problems = [];
    this.matchMilliseconds = 0;
    return rows;
  }
  /** All in one buffer: a hundred small ones cost more to hand over than what is in them. */
  private takeMatches(): FamilyRows[] {
    const buffer = new ArrayBuffer(this.matches.reduce((sum, { bytes }) => sum + bytes, 0));
    let place = 0;
    const taken = this.matches.map((found) => {
      const { family, count, bytes } = found;
      const columns = found.take(buffer, place);
      place += bytes;
      return { family, rows: count, columns };
    });
    return taken.filter(({ rows }) => rows > 0);
  }
}
