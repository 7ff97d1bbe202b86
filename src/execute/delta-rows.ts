import { someDeltaSql, someNetRowsSql } from '../compile/update-statements.ts';
import { deltaCount } from '../relation/delta/changes.ts';
import type { Row, Session } from '../session/session.ts';

/** More rows than these stay in the database. */
const mostRows = 200;

/** The rows of a small delta in memory: to plan a statement takes longer than to go through them, and many are asked. */
export class DeltaRows {
  private constructor(private readonly rows: readonly Row[]) {}

  /** The rows as far as some columns tell them apart; null where these are many, too. */
  static async readNet(session: Session, table: string, columns: readonly string[]): Promise<DeltaRows | null> {
    const rows = await session.rows(someNetRowsSql(table, columns, mostRows + 1));
    return rows.length > mostRows ? null : new DeltaRows(rows);
  }

  /** Null for a delta that is not small. */
  static async read(session: Session, table: string): Promise<DeltaRows | null> {
    const rows = await session.rows(someDeltaSql(table, mostRows + 1));
    return rows.length > mostRows ? null : new DeltaRows(rows);
  }

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }

  /** The rows that came or went, as far as some columns tell them apart, with how many of each. */
  net(columns: readonly string[]): readonly Row[] {
    const rows = new Map<string, Row & { readonly [deltaCount]: number }>();
    for (const row of this.rows) {
      const cells = columns.map((column) => [column, row[column]] as const);
      const key = JSON.stringify(cells, exact);
      const count = (rows.get(key)?.[deltaCount] ?? 0) + Number(row[deltaCount]);
      rows.set(key, { ...Object.fromEntries(cells), [deltaCount]: count });
    }
    return [...rows.values()].filter((row) => row[deltaCount] !== 0);
  }

  /** The numbers in a column. */
  numbers(column: string): readonly number[] {
    return [...new Set(this.rows.map((row) => Number(row[column])))];
  }
}

const exact = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : value);
