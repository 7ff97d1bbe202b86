import { differenceSql } from '../compile/update-statements.ts';
import type { Table } from '../model/table.ts';
import type { Session } from '../session/session.ts';

/**
 * How what is in a table compares with what was in it: rows of some files, or all rows, are kept; it is a view that stayed,
 * whose rows may be others; or nobody knows.
 */
type Comparison =
  | { readonly kind: 'files'; readonly list: Table }
  | { readonly kind: 'whole' }
  | { readonly kind: 'view' }
  | { readonly kind: 'unknown' };

/** Knows which tables are not what they were in the graph before, column by column. Tables nobody noted are as they were. */
export class TableChanges {
  private readonly noted = new Map<string, Comparison>();
  private readonly answers = new Map<string, Promise<boolean>>();

  note(table: string, comparison: Comparison): void {
    this.noted.set(table, comparison);
  }

  /** Whether a table is not what it was in more than its rows, or may be incomplete. */
  isUnknown(table: string): boolean {
    return this.noted.get(table)?.kind === 'unknown';
  }

  /** Whether some columns of a table, whose rows are complete, are not what they were. */
  differs(session: Session, table: string, columns: readonly string[]): Promise<boolean> {
    const comparison = this.noted.get(table);
    if (!comparison) return Promise.resolve(false);
    if (comparison.kind === 'view' || comparison.kind === 'unknown') return Promise.resolve(true);
    const key = JSON.stringify([table, ...columns]);
    const list = comparison.kind === 'files' ? comparison.list : null;
    const answer =
      this.answers.get(key) ?? session.rows(differenceSql(table, columns, list)).then((rows) => rows.length > 0);
    this.answers.set(key, answer);
    return answer;
  }
}
