import { ConstantRelations } from '../columnar/constant-relations.ts';
import { FilePlaces } from '../columnar/file-places.ts';
import type { Frame } from '../columnar/frame.ts';
import type { LocalPlan } from '../columnar/local-rule.ts';
import { runLocalRules } from '../columnar/run-local-rules.ts';
import { bytesOf, toColumns } from '../columnar/to-columns.ts';
import { matchRuleId } from '../language/match-rule-id.ts';
import { must } from '../model/must.ts';
import type { Table } from '../model/table.ts';
import { matchTables } from '../model/tables/matches.ts';
import type { Batch } from './batch.ts';
import { batchTables, catalogTables } from './batch-tables.ts';
import type { TypedColumn } from './extraction-sink.ts';
import type { GrammarCatalog } from './grammar-catalog.ts';
import type { SpareMemory } from './spare-memory.ts';
import type { FileOutcome, Refusal } from './worker-messages.ts';

/** The rows of one rule in a batch; `columns` are those of its table, or null when nobody outside reads them. */
export interface LocalRows {
  readonly rule: string;
  readonly rows: number;
  readonly milliseconds: number;
  readonly columns: readonly TypedColumn[] | null;
}

/** Computes what follows from the files of a batch alone. A rule that fails is refused, with all the others. */
export class LocalEvaluator {
  private readonly catalog: ReadonlyMap<string, Frame>;
  private readonly constants: ConstantRelations;
  private refusal: Refusal | null = null;

  constructor(
    private readonly plan: LocalPlan,
    catalog: GrammarCatalog,
    private readonly memory: SpareMemory,
  ) {
    this.catalog = catalogTables(catalog);
    this.constants = new ConstantRelations(new Set(this.catalog.keys()));
  }

  get refused(): readonly Refusal[] {
    return this.refusal ? [this.refusal] : [];
  }

  rows(batch: Batch, outcomes: readonly FileOutcome[]): readonly LocalRows[] {
    const parsed = outcomes.filter(({ status }) => status === 'parsed');
    const places = new FilePlaces(
      parsed.map(({ file }) => file),
      parsed.map(({ nodes }) => nodes),
    );
    const tables = new Map([...this.catalog, ...batchTables(batch)]);
    const results = runLocalRules(this.plan.rules, tables, this.constants, places, (rule, reason) => {
      this.refusal ??= { rule, reason };
    });
    return this.taken([...this.matches(batch, tables), ...results]);
  }

  /** Matches are counted, and taken along where someone outside reads them. */
  private matches({ matches, matchMilliseconds }: Batch, tables: ReadonlyMap<string, Frame>) {
    const total = matches.reduce((sum, { count }) => sum + count, 0);
    return matches.map(({ family, count }) => {
      const output: Table = matchTables[family];
      return {
        rule: matchRuleId(family),
        output: this.plan.keptMatches.includes(output.name) ? output : null,
        frame: must(tables.get(output.name), output.name),
        // All families are matched in one pass over a file; the share of the rows stands for the time.
        milliseconds: total === 0 ? 0 : (matchMilliseconds * count) / total,
      };
    });
  }

  /** All columns in one buffer: a hundred small ones cost more to hand over than what is in them. */
  private taken(
    results: readonly { rule: string; output: Table | null; frame: Frame; milliseconds: number }[],
  ): readonly LocalRows[] {
    const sizes = results.map(({ output, frame }) => (output ? bytesOf(output, frame.rows) : 0));
    const buffer = this.memory.take(sizes.reduce((sum, size) => sum + size, 0));
    let place = 0;
    return results.map(({ rule, output, frame, milliseconds }, at) => {
      const columns = output ? toColumns(frame, output, buffer, place) : null;
      place += sizes[at] as number;
      return { rule, rows: frame.rows, milliseconds, columns };
    });
  }
}
