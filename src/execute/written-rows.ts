import { eitherOf, KnownRows } from '../relation/known-rows.ts';
import type { Relation } from '../relation/relation.ts';
import { type KnownTables, WithoutEmptyParts } from '../relation/without-empty-parts.ts';
import type { Rule } from '../rules/rule.ts';

/** What is known of tables before rules run. */
export interface GivenRows {
  /** Tables without rows that no rule writes. */
  readonly empty: readonly string[];
  /** What is known of the rows of others, and of what kernels wrote in the place of rules. */
  readonly known: ReadonlyMap<string, KnownRows>;
}

/** What has turned out about the rows of tables, and what rules therefore need not be asked for. */
export class WrittenRows implements KnownTables {
  private readonly counts = new Map<string, number>();
  private readonly empty: Set<string>;
  private readonly found = new Map<string, KnownRows[]>();
  private readonly waitedFor = new Map<string, number>();
  private readonly parts = new WithoutEmptyParts(this);

  constructor(
    rules: readonly Rule[],
    private readonly given: GivenRows,
  ) {
    this.empty = new Set(given.empty);
    for (const { output } of rules) this.waitedFor.set(output.name, (this.waitedFor.get(output.name) ?? 0) + 1);
  }

  /** Counts the rows of a rule; null for a number nobody knows. */
  add({ output }: Rule, rows: number | null, known: KnownRows): void {
    const all = (this.counts.get(output.name) ?? 0) + (rows ?? Number.NaN);
    this.counts.set(output.name, all);
    if (all === 0) this.empty.add(output.name);
    else this.empty.delete(output.name);
    this.waitedFor.set(output.name, (this.waitedFor.get(output.name) ?? 0) - 1);
    if (rows !== 0) this.found.set(output.name, [...(this.found.get(output.name) ?? []), known]);
  }

  /** A relation without what cannot have rows. All tables it reads must be complete. */
  lean(relation: Relation): {
    readonly relation: Relation;
    readonly rows: KnownRows;
  } {
    return this.parts.of(relation);
  }

  isEmpty(table: string): boolean {
    return this.empty.has(table);
  }

  rows(table: string): KnownRows {
    const waitedFor = this.waitedFor.get(table);
    if (waitedFor === undefined) return this.given.known.get(table) ?? KnownRows.any;
    const found = this.found.get(table) ?? [];
    return waitedFor > 0 ? KnownRows.any : eitherOf([...new Set(found.flatMap(({ names }) => names))], found);
  }
}
