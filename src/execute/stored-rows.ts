import type { Cell } from '../arrow/cell.ts';
import type { Cells } from '../arrow/cells.ts';
import { evaluateUnion } from '../arrow/evaluate-union.ts';
import type { Frame } from '../arrow/frame.ts';
import { lazyFrame } from '../arrow/lazy-frame.ts';
import { pickRows } from '../arrow/pick-rows.ts';
import type { Demand } from '../arrow/rows-on-demand.ts';
import { TooManyRows } from '../arrow/too-many-rows.ts';
import { someRowsSql } from '../compile/some-rows-sql.ts';
import { fileColumn, fileColumns } from '../model/file-column.ts';
import { must } from '../model/must.ts';
import type { LiteralValue } from '../relation/expression.ts';
import type { Scan } from '../relation/relation.ts';
import type { Session } from '../session/session.ts';

/** So many rows of one file, or of a table of no files, are read at once. */
const mostRows = 50_000;

/** Rows of files that are more than these are read by what else is asked for. */
const mostFiles = 4;

/** Of more values than these it is not asked which rows have one. */
const mostValues = 200;

/**
 * Rows of stored tables, read as they are asked for, by file where that is told, and kept: questions about a few rows that came
 * or went lead to rows of few files, and to plan a statement for each takes the database longer than to look at all of them here.
 */
export class StoredRows {
  private readonly known = new Map<string, Map<string, Promise<Frame | null>>>();

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
      const frames = (await Promise.all(parts)).map((part) => among(part, demand));
      return evaluateUnion({ kind: 'union', sources: [], schema: scan.schema }, frames);
    }
    const whole = fileColumn(scan.schema) === undefined ? await this.found(session, scan, everything) : null;
    if (whole) return among(whole, demand);
    const few = new Map([...demand].filter(([, { size }]) => size <= mostValues));
    if (few.size === 0) throw new TooManyRows();
    return among(await this.part(session, scan, few), demand);
  }

  private async part(session: Session, scan: Scan, chosen: Demand): Promise<Frame> {
    const known = await this.found(session, scan, chosen);
    if (!known) throw new TooManyRows();
    return known;
  }

  /** Null when they are too many. */
  private found(session: Session, scan: Scan, chosen: Demand): Promise<Frame | null> {
    const parts = this.known.get(scan.table) ?? new Map<string, Promise<Frame | null>>();
    this.known.set(scan.table, parts);
    const values = [...chosen].map(([column, asked]) => [column, [...asked].map(String)]);
    const key = JSON.stringify([values, Object.keys(scan.schema)]);
    const found = parts.get(key) ?? read(session, scan, chosen);
    parts.set(key, found);
    return found;
  }
}

async function read(session: Session, scan: Scan, chosen: Demand): Promise<Frame | null> {
  const conditions = [...chosen].map(([column, values]) => ({ column, values: [...values] as LiteralValue[] }));
  const columns = await session.columns(someRowsSql(scan, conditions, mostRows + 1));
  const { length } = must(Object.values(columns)[0], scan.table);
  return length > mostRows ? null : lazyFrame(scan.schema, length, (name) => must(columns[name], name) as Cells);
}

/** Those rows that have one of the values in each column. */
function among(frame: Frame, demand: Demand): Frame {
  if (demand.size === 0) return frame;
  const checks = [...demand].map(([column, values]) => ({ cells: frame.column(column), values }));
  const rows: number[] = [];
  for (let row = 0; row < frame.length; row++)
    if (checks.every(({ cells, values }) => values.has(cells[row] as Cell))) rows.push(row);
  return pickRows(frame, rows);
}

const everything: Demand = new Map();
