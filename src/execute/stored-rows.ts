import type { Cells } from '../arrow/cells.ts';
import { evaluateUnion } from '../arrow/evaluate-union.ts';
import type { Frame } from '../arrow/frame.ts';
import { lazyFrame } from '../arrow/lazy-frame.ts';
import type { Demand } from '../arrow/rows-on-demand.ts';
import { TooManyRows } from '../arrow/too-many-rows.ts';
import { someRowsSql } from '../compile/some-rows-sql.ts';
import { fileColumn, fileColumns } from '../model/file-column.ts';
import { must } from '../model/must.ts';
import type { LiteralValue } from '../relation/expression.ts';
import type { Scan } from '../relation/relation.ts';
import type { Session } from '../session/session.ts';
import { StoredPart } from './stored-part.ts';

/** So many rows of one file are read at once. */
const mostOfFile = 50_000;

/** More rows than these of any files take longer to read and to look through than they can save. */
const mostOfOthers = 5000;

/** Rows of files that are more than these are read by what else is asked for. */
const mostFiles = 4;

/** Of more values than these it is not asked which rows have one. */
const mostValues = 200;

/**
 * Rows of stored tables, read as they are asked for, by file where that is told, and kept: questions about a few rows that came
 * or went lead to rows of few files, and to plan a statement for each takes the database longer than to look at all of them here.
 */
export class StoredRows {
  private readonly known = new Map<string, Map<string, Promise<StoredPart | null>>>();

  /** Has to be called before a table changes. */
  forget(table: string): void {
    this.known.delete(table);
  }

  /** The rows of a table that have the values in the columns; throws `TooManyRows`. */
  async rows(session: Session, scan: Scan, demand: Demand): Promise<Frame> {
    const files = [...demand].find(([name, { size }]) => fileColumns.test(name) && size <= mostFiles);
    if (files) {
      const [column, values] = files;
      const parts = [...values].map((value) => this.part(session, scan, new Map([[column, new Set([value])]])));
      const frames = (await Promise.all(parts)).map((part) => part.among(demand));
      return evaluateUnion({ kind: 'union', sources: [], schema: scan.schema }, frames);
    }
    const whole = fileColumn(scan.schema) === undefined ? await this.found(session, scan, everything) : null;
    if (whole) return whole.among(demand);
    const few = new Map([...demand].filter(([, { size }]) => size <= mostValues));
    if (few.size === 0) throw new TooManyRows();
    return (await this.part(session, scan, few)).among(demand);
  }

  private async part(session: Session, scan: Scan, chosen: Demand): Promise<StoredPart> {
    const known = await this.found(session, scan, chosen);
    if (!known) throw new TooManyRows();
    return known;
  }

  /** Null when they are too many. */
  private found(session: Session, scan: Scan, chosen: Demand): Promise<StoredPart | null> {
    const parts = this.known.get(scan.table) ?? new Map<string, Promise<StoredPart | null>>();
    this.known.set(scan.table, parts);
    const values = [...chosen].map(([column, asked]) => [column, [...asked].map(String)]);
    const key = JSON.stringify([values, Object.keys(scan.schema)]);
    const found = parts.get(key) ?? read(session, scan, chosen);
    parts.set(key, found);
    return found;
  }
}

async function read(session: Session, scan: Scan, chosen: Demand): Promise<StoredPart | null> {
  const most = [...chosen.keys()].some((column) => fileColumns.test(column)) ? mostOfFile : mostOfOthers;
  const conditions = [...chosen].map(([column, values]) => ({ column, values: [...values] as LiteralValue[] }));
  const columns = await session.columns(someRowsSql(scan, conditions, most + 1));
  const { length } = must(Object.values(columns)[0], scan.table);
  if (length > most) return null;
  return new StoredPart(
    lazyFrame(scan.schema, length, (name) => must(columns[name], name) as Cells),
    chosen,
  );
}

const everything: Demand = new Map();
