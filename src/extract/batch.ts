import { MatchRows } from '../language/matcher/match-rows.ts';
import { type CaptureFamilyName, captureFamilies } from '../model/captures.ts';
import { fileLine, syntaxNode } from '../model/tables/extraction.ts';
import { BatchColumns } from './batch-columns.ts';
import type { TypedColumn } from './extraction-sink.ts';
import type { LocalRows } from './local-rows.ts';
import type { SpareMemory } from './spare-memory.ts';
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

/** The rows of some files. Tokens are numbered within the batch, by first appearance. */
export interface BatchRows {
  readonly nodeRows: number;
  readonly nodes: readonly TypedColumn[];
  readonly lineRows: number;
  readonly lines: readonly TypedColumn[];
  readonly problems: readonly ProblemRow[];
  readonly local: readonly LocalRows[];
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

  /** Everything collected, with what was computed of it; starts over. */
  take(local: readonly LocalRows[], memory: SpareMemory): BatchRows {
    const { texts, problems } = this;
    const rows = {
      nodeRows: this.nodes.rows,
      nodes: this.nodes.take(memory),
      lineRows: this.lines.rows,
      lines: this.lines.take(memory),
      problems,
      local,
      textBytes: texts.bytes.slice(0, texts.startOf(texts.count)),
      textEnds: texts.ends.slice(0, texts.count),
    };
    texts.clear();
    for (const found of this.matches) found.clear();
    this.problems = [];
    this.matchMilliseconds = 0;
    return rows;
  }
}
