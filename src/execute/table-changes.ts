import { relationSql } from '../compile/relation-sql.ts';
import {
  deltaByFileSql,
  deltaSql,
  deltaValuesSql,
  differenceSql,
  differencesSql,
  isEmptySql,
  netRowsSql,
} from '../compile/update-statements.ts';
import { fileColumn } from '../model/file-column.ts';
import { placeColumns } from '../model/place-columns.ts';
import type { Table } from '../model/table.ts';
import type { Relation } from '../relation/relation.ts';
import type { Row, Session } from '../session/session.ts';
import { ColumnAnswers } from './column-answers.ts';
import { DeltaRows } from './delta-rows.ts';
import { StoredRows } from './stored-rows.ts';

/**
 * How what is in a table compares with what was in it: rows of some files, or all rows, are kept; its delta is made; it is
 * a view that stayed, whose rows may be others; or nobody knows.
 */
type Comparison =
  | { readonly kind: 'files'; readonly table: Table; readonly column: string; readonly list: Table }
  | { readonly kind: 'whole'; readonly table: Table }
  | { readonly kind: 'made' }
  | { readonly kind: 'view' }
  | { readonly kind: 'unknown' };

type Kept = Extract<Comparison, { readonly kind: 'files' | 'whole' | 'made' }>;

/** Knows which tables are not what they were in the graph before, column by column. Tables nobody noted are as they were. */
export class TableChanges {
  private readonly noted = new Map<string, Comparison>();
  /** By table its delta, where that is small. */
  private readonly deltas = new Map<string, Promise<DeltaRows | null>>();
  /** By table its delta without the columns that say where things stand, where that is small and the whole is not. */
  private readonly placeless = new Map<string, Promise<DeltaRows | null>>();
  private readonly sizes = new Map<string, Promise<number>>();
  private readonly values = new Map<string, Promise<readonly number[]>>();
  private readonly empty = new Map<string, Promise<boolean>>();
  private readonly answers = new Map<string, ColumnAnswers>();
  private readonly nets = new Map<string, Promise<readonly Row[]>>();
  /** Rows of tables that are complete. */
  readonly stored = new StoredRows();

  note(table: string, comparison: Comparison): void {
    this.noted.set(table, comparison);
    this.stored.forget(table);
  }

  /** Whether a table is not what it was in more than its rows, or may be incomplete. */
  isUnknown(table: string): boolean {
    return this.noted.get(table)?.kind === 'unknown';
  }

  /** Whether the rows that came and went are in the delta of a table. */
  hasDelta(table: string): boolean {
    return this.deltas.has(table);
  }

  /** Whether some columns of a table, whose rows are complete, are not what they were; the delta of a table is there then. */
  async differs(session: Session, table: string, columns: readonly string[]): Promise<boolean> {
    const comparison = this.noted.get(table);
    if (!comparison) return false;
    if (comparison.kind === 'view' || comparison.kind === 'unknown') return true;
    await this.delta(session, table, comparison);
    const held = await this.held(session, table, columns);
    return held
      ? held.net(columns).length > 0
      : this.answersOf(table).differs(columns, (asked) => session.rows(differenceSql(table, asked)));
  }

  /** Whether a table is not what it was in anything. */
  async isOther(session: Session, table: string): Promise<boolean> {
    const comparison = this.noted.get(table);
    if (!comparison) return false;
    if (comparison.kind === 'view' || comparison.kind === 'unknown') return true;
    const held = await this.delta(session, table, comparison);
    return held === null || !held.isEmpty;
  }

  private answersOf(table: string): ColumnAnswers {
    const answers = this.answers.get(table) ?? new ColumnAnswers();
    this.answers.set(table, answers);
    return answers;
  }

  /** Whether a relation over deltas has no rows; asked once. */
  isEmpty(session: Session, relation: Relation): Promise<boolean> {
    const sql = isEmptySql(relationSql(relation));
    const found = this.empty.get(sql) ?? session.rows(sql).then(([row]) => row?.is_empty === true);
    this.empty.set(sql, found);
    return found;
  }

  /** How many rows, in some columns, came or went in a table whose delta is there. */
  async rows(session: Session, table: string, columns: readonly string[]): Promise<number> {
    const held = await this.held(session, table, columns);
    if (held) return held.net(columns).length;
    const sql = differencesSql(table, columns);
    const found = this.sizes.get(sql) ?? session.rows(sql).then(([row]) => Number(row?.n ?? 0));
    this.sizes.set(sql, found);
    return found;
  }

  /** The rows themselves, with how many of each came, counted, or went, counted below zero. */
  async net(session: Session, table: string, columns: readonly string[]): Promise<readonly Row[]> {
    const held = await this.held(session, table, columns);
    if (held) return held.net(columns);
    const sql = netRowsSql(table, columns);
    const found = this.nets.get(sql) ?? session.rows(sql);
    this.nets.set(sql, found);
    return found;
  }

  /** The files, by a column that names them, of the rows that came or went in a table whose delta is there. */
  async files(session: Session, table: string, column: string): Promise<readonly number[]> {
    const held = await this.deltas.get(table);
    if (held) return held.numbers(column);
    const key = JSON.stringify([table, column]);
    const found =
      this.values.get(key) ??
      session.rows(deltaValuesSql(table, column)).then((rows) => rows.map(({ item }) => Number(item)));
    this.values.set(key, found);
    return found;
  }

  /** The rows that came or went, if they are in memory as far as some columns tell them apart. */
  private async held(session: Session, table: string, columns: readonly string[]): Promise<DeltaRows | null> {
    const whole = (await this.deltas.get(table)) ?? null;
    if (whole || columns.some((column) => placeColumns.has(column))) return whole;
    const comparison = this.noted.get(table);
    if (comparison?.kind !== 'files' && comparison?.kind !== 'whole') return null;
    const others = Object.keys(comparison.table.columns).filter((column) => !placeColumns.has(column));
    if (others.length === Object.keys(comparison.table.columns).length) return null;
    const found = this.placeless.get(table) ?? DeltaRows.readNet(session, table, others);
    this.placeless.set(table, found);
    return found;
  }

  private delta(session: Session, table: string, comparison: Kept): Promise<DeltaRows | null> {
    const make = async () => {
      if (comparison.kind !== 'made') await session.run(statementFor(table, comparison));
      return DeltaRows.read(session, table);
    };
    const made = this.deltas.get(table) ?? make();
    this.deltas.set(table, made);
    return made;
  }
}

function statementFor(table: string, comparison: Exclude<Kept, { readonly kind: 'made' }>): string {
  if (comparison.kind === 'files') return deltaSql(table, comparison);
  const file = fileColumn(comparison.table.columns);
  return file === undefined ? deltaSql(table, null) : deltaByFileSql(comparison.table, file);
}
