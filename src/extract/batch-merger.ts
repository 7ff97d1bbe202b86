import type { CaptureFamilyName } from '../model/captures.ts';
import { must } from '../model/must.ts';
import { fileLine, syntaxNode, syntaxProblem } from '../model/tables/extraction.ts';
import { matchTables } from '../model/tables/matches.ts';
import type { BatchRows } from './batch.ts';
import type { ExtractionSink } from './extraction-sink.ts';
import { TextTable } from './text-table.ts';

const tokenColumn = Object.keys(syntaxNode.columns).indexOf('token');

/** Puts batches into the sink, in file order, and gives their tokens the numbers of the whole build. */
export class BatchMerger {
  private readonly texts = new TextTable();
  nodes = 0;
  lines = 0;
  matchMilliseconds = 0;
  /** Rows of the match tables. */
  readonly matches = new Map<CaptureFamilyName, number>();

  constructor(private readonly sink: ExtractionSink) {}

  get tokens(): number {
    return this.texts.count;
  }

  add(rows: BatchRows): void {
    const numbers = this.numberTexts(rows);
    const tokens = must(rows.nodes[tokenColumn], 'the column token') as Int32Array;
    for (let row = 0; row < tokens.length; row++) {
      const token = tokens[row] as number;
      if (token >= 0) tokens[row] = numbers[token] as number;
    }
    if (rows.nodeRows > 0) this.sink.appendColumns(syntaxNode, rows.nodes, rows.nodeRows);
    if (rows.lineRows > 0) this.sink.appendColumns(fileLine, rows.lines, rows.lineRows);
    this.addMatches(rows);
    if (rows.problems.length > 0)
      this.sink.appendRows(
        syntaxProblem,
        rows.problems.map((problem) => ({ ...problem })),
      );
    this.nodes += rows.nodeRows;
    this.lines += rows.lineRows;
  }

  private addMatches({ matches, matchMilliseconds }: BatchRows): void {
    for (const { family, rows, columns } of matches) {
      this.sink.appendColumns(matchTables[family], columns, rows);
      this.matches.set(family, (this.matches.get(family) ?? 0) + rows);
    }
    this.matchMilliseconds += matchMilliseconds;
  }

  /** Number of each text of the batch; texts not seen before go to the sink. */
  private numberTexts({ textBytes, textEnds }: BatchRows): Int32Array {
    const { texts } = this;
    const known = texts.count;
    const numbers = new Int32Array(textEnds.length);
    let start = 0;
    for (let index = 0; index < textEnds.length; index++) {
      const end = textEnds[index] as number;
      numbers[index] = texts.intern(textBytes, start, end);
      start = end;
    }
    const added: string[] = [];
    for (let number = known; number < texts.count; number++) added.push(texts.textOf(number));
    if (added.length > 0) this.sink.appendTexts(known, added);
    return numbers;
  }
}
