import { someDeltaSql } from '../compile/update-statements.ts';
import { deltaCount } from '../relation/delta/changes.ts';
import type { Row, Session } from '../session/session.ts';

/** More rows than these stay in the database. */
const mostRows = 200;

/** The rows of a small delta in memory: to plan a statement takes longer than to go through them, and many are asked. */
export class DeltaRows {
  private constructor(private readonly rows: readonly Row[]) {}

  /** Null for a delta that is not small. */
  static async read(session: Session, table: string): Promise<DeltaRows | null> {
    const rows = await session.rows(someDeltaSql(table, mostRows + 1));
    return rows.length > mostRows ? null : new DeltaRows(rows);
  }

  /** How many rows came or went, as far as some columns tell them apart. */
  differing(columns: readonly string[]): number {
    const counts = new Map<string, number>();
    for (const row of this.rows) {
      const key = JSON.stringify(
        columns.map((column) => row[column]),
        exact,
      );
      counts.set(key, (counts.get(key) ?? 0) + Number(row[deltaCount]));
    }
    return [...counts.values()].filter((count) => count !== 0).length;
  }

  /** The numbers in a column. */
  numbers(column: string): readonly number[] {
    return [...new Set(this.rows.map((row) => Number(row[column])))];
  }
}

const exact = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : value);
