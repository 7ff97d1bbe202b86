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

/** The rows of some files. Tokens are numbered within the batch, by first appearance. */
export interface BatchRows {
  readonly nodeRows: number;
  readonly nodes: readonly TypedColumn[];
  readonly lineRows: number;
  readonly lines: readonly TypedColumn[];
  readonly problems: readonly ProblemRow[];
  readonly textBytes: Uint8Array;
  readonly textEnds: Int32Array;
}

/** Collects the rows of one file after another. */
export class Batch {
  readonly nodes = new BatchColumns(syntaxNode, 1 << 17);
  readonly lines = new BatchColumns(fileLine, 1 << 14);
  readonly texts = new TextTable();
  problems: ProblemRow[] = [];

  take(): BatchRows {
    const { texts, problems } = this;
    const rows = {
      nodeRows: this.nodes.rows,
      nodes: this.nodes.take(),
      lineRows: this.lines.rows,
      lines: this.lines.take(),
      problems,
      textBytes: texts.bytes.slice(0, texts.startOf(texts.count)),
      textEnds: texts.ends.slice(0, texts.count),
    };
    texts.clear();
    this.problems = [];
    return rows;
  }
}
