import { isEmptyWithout } from '../relation/is-empty-without.ts';
import { type Rule, rulesInputs } from '../rules/rule.ts';

/** Which tables have turned out to have no rows, and which rules therefore need not be asked for theirs. */
export class WrittenRows {
  private readonly rows = new Map<string, number>();
  private readonly empty: Set<string>;

  constructor(given: readonly string[]) {
    this.empty = new Set(given);
  }

  /** Counts the rows of a rule; null for a number nobody knows. A reader asks after all writers of a table are done. */
  add({ output }: Rule, rows: number | null): void {
    const all = (this.rows.get(output.name) ?? 0) + (rows ?? Number.NaN);
    this.rows.set(output.name, all);
    if (all === 0) this.empty.add(output.name);
    else this.empty.delete(output.name);
  }

  /** Whether a rule has no rows, since the tables it needs have none. */
  leavesEmpty(rule: Rule): boolean {
    return rulesInputs(rule).some((table) => this.empty.has(table)) && isEmptyWithout(rule.relation, this.empty);
  }
}
