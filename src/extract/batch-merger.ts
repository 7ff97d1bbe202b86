import type { LocalPlan } from '../columnar/local-rule.ts';
import { matchRuleId } from '../language/match-rule-id.ts';
import { type CaptureFamilyName, captureFamilies } from '../model/captures.ts';
import { must } from '../model/must.ts';
import type { Table } from '../model/table.ts';
import { fileLine, syntaxNode, syntaxProblem } from '../model/tables/extraction.ts';
import { matchTables } from '../model/tables/matches.ts';
import type { BatchRows } from './batch.ts';
import type { LocalSummary } from './extraction-request.ts';
import type { ExtractionSink, TypedColumn } from './extraction-sink.ts';
import type { LocalRows } from './local-rows.ts';
import type { TextNumbers } from './text-numbers.ts';

const tokenColumn = Object.keys(syntaxNode.columns).indexOf('token');

/** Puts batches into the sink, in file order, and gives their tokens the numbers of the whole build. */
export class BatchMerger {
  nodes = 0;
  lines = 0;
  /** What was computed, by rule. */
  readonly local = new Map<string, LocalSummary>();

  private readonly places: ReadonlyMap<string, TablePlace>;

  constructor(
    private readonly sink: ExtractionSink,
    plan: LocalPlan | undefined,
    private readonly texts: TextNumbers,
  ) {
    this.places = tablePlaces(plan);
  }

  async add(rows: BatchRows): Promise<void> {
    const { numbers, from, added } = await this.texts.numbered(rows);
    if (added.length > 0) this.sink.appendTexts(from, added);
    renumber(must(rows.nodes[tokenColumn], 'the column token'), numbers);
    if (rows.nodeRows > 0) this.sink.appendColumns(syntaxNode, rows.nodes, rows.nodeRows);
    if (rows.lineRows > 0) this.sink.appendColumns(fileLine, rows.lines, rows.lineRows);
    for (const result of rows.local) this.addLocal(result, numbers);
    if (rows.problems.length > 0)
      this.sink.appendRows(
        syntaxProblem,
        rows.problems.map((problem) => ({ ...problem })),
      );
    this.nodes += rows.nodeRows;
    this.lines += rows.lineRows;
  }

  private addLocal({ rule, rows, milliseconds, columns }: LocalRows, numbers: Int32Array): void {
    const { table, tokens } = must(this.places.get(rule), rule);
    const before = this.local.get(rule) ?? { rows: 0, milliseconds: 0 };
    this.local.set(rule, { rows: before.rows + rows, milliseconds: before.milliseconds + milliseconds });
    if (columns === null || rows === 0) return;
    for (const at of tokens) renumber(must(columns[at], table.name), numbers);
    this.sink.appendColumns(table, columns, rows);
  }
}

/** Where the rows of a rule go, and which of their columns hold tokens. */
interface TablePlace {
  readonly table: Table;
  readonly tokens: readonly number[];
}

function tablePlaces(plan: LocalPlan | undefined): ReadonlyMap<string, TablePlace> {
  const families = Object.keys(captureFamilies) as CaptureFamilyName[];
  return new Map<string, TablePlace>([
    ...families.map((family) => [matchRuleId(family), { table: matchTables[family], tokens: [] }] as const),
    ...(plan?.rules ?? []).map(({ id, output, tokenColumns }) => {
      const names = Object.keys(output.columns);
      return [id, { table: output, tokens: tokenColumns.map((name) => names.indexOf(name)) }] as const;
    }),
  ]);
}

/** Gives the tokens of a batch the numbers of the build; negative ones stand for no token. */
function renumber(column: TypedColumn, numbers: Int32Array): void {
  for (let row = 0; row < column.length; row++) {
    const token = column[row] as number;
    if (token >= 0) column[row] = numbers[token] as number;
  }
}
