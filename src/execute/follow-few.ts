import type { Frame } from '../arrow/frame.ts';
import { rowsOnDemand } from '../arrow/rows-on-demand.ts';
import { TooManyRows } from '../arrow/too-many-rows.ts';
import { UnsupportedInLane } from '../arrow/unsupported-in-lane.ts';
import { must } from '../model/must.ts';
import { changedRows } from '../relation/delta/changed-rows.ts';
import { type Changes, deltaCount, type FewRows, isTouched, Untraceable } from '../relation/delta/changes.ts';
import type { Names, Part } from '../relation/delta/part.ts';
import { withQuietParts } from '../relation/delta/quiet-parts.ts';
import type { LiteralValue } from '../relation/expression.ts';
import { parametersRead } from '../relation/parameters-read.ts';
import type { Relation, Scan } from '../relation/relation.ts';
import type { Row, Session } from '../session/session.ts';
import type { TableChanges } from './table-changes.ts';

/** Questions about a few rows are answered in memory, so that they may be many. */
const asking = { inVain: 4, ways: 30 };

/** To look through so many rows for their files costs less than to have the database find these. */
const mostRows = 5000;

/**
 * The files, by a column that names them, in whose rows a relation may differ for a few rows that came or went in the tables
 * it reads: these are followed in memory, from the inside out. Null where they lead to too many.
 */
export async function followFew(
  relation: Relation,
  column: string,
  given: Changes,
  rows: { readonly session: Session; readonly changes: TableChanges; readonly changed: ReadonlyMap<Scan, Names> },
): Promise<readonly number[] | null> {
  if (parametersRead(relation).length > 0) return null;
  const { session, changes, changed } = rows;
  const few = new Map<Scan, FewRows>();
  for (const [scan, columns] of changed) {
    const names = Object.keys(scan.schema).filter((name) => columns.has(name));
    const net = await changes.net(session, scan.table, names);
    if (!net.every((row) => names.every((name) => isLiteral(row[name])))) return null;
    few.set(scan, { changed: asPart(scan, names, net), gone: asPart(scan, names, net.filter(went)) });
  }
  const rowsOf = (part: Part, most?: number) =>
    rowsOnDemand(part, (scan, demand) => changes.stored.rows(session, scan, demand), most);
  const look = async (part: Part) => {
    const frame = await orNull(() => rowsOf(part));
    return frame?.length === 0 ? 'nothing' : frame && written(frame);
  };
  const known = await withQuietParts(relation, { ...given, few }, look, asking);
  if (!isTouched(relation, known)) return [];
  return orNull(async () => {
    const files = new Set<number>();
    for (const part of changedRows(relation, new Set([column]), known)) {
      if (!(column in part.schema)) return null;
      const cells = (await rowsOf(part, mostRows)).column(column);
      for (const cell of Array.from(cells)) if (cell !== null) files.add(Number(cell));
    }
    return [...files];
  });
}

/** Null where an answer is out of reach. */
async function orNull<T>(answer: () => Promise<T>): Promise<T | null> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof TooManyRows || error instanceof UnsupportedInLane || error instanceof Untraceable) return null;
    throw error;
  }
}

function asPart(scan: Scan, names: readonly string[], rows: readonly Row[]): Part {
  const schema = Object.fromEntries(names.map((name) => [name, must(scan.schema[name], name)]));
  return { kind: 'values', rows: rows.map((row) => names.map((name) => row[name] as LiteralValue)), schema };
}

/** The rows of a frame as a relation; null where cells cannot be written in one. */
function written(frame: Frame): Part | null {
  const names = Object.keys(frame.schema);
  const columns = names.map((name) => frame.column(name));
  const rows = Array.from({ length: frame.length }, (_, row) => columns.map((cells) => cells[row] as LiteralValue));
  return rows.every((row) => row.every(isLiteral)) ? { kind: 'values', rows, schema: frame.schema } : null;
}

const went = (row: Row): boolean => Number(row[deltaCount]) < 0;

const isLiteral = (cell: unknown): boolean => cell === null || ['string', 'number', 'boolean'].includes(typeof cell);
