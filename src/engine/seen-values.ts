import { relationSql } from '../compile/relation-sql.ts';
import type { TypedColumn } from '../extract/extraction-sink.ts';
import { must } from '../model/must.ts';
import type { Table } from '../model/table.ts';
import { allTables } from '../model/tables/all-tables.ts';
import { seenValue } from '../model/tables/diagnostics.ts';
import { KnownRows } from '../relation/known-rows.ts';
import { tableRelation } from '../relation/tables.ts';
import type { Session } from '../session/session.ts';

/** By place of the column: whether each value came by. */
type Seen = ReadonlyMap<number, Uint8Array>;

const stored = tableRelation(seenValue);

/**
 * Which values came by in columns of few possible values, of rows that go into tables as typed arrays. A graph that is brought up
 * to date goes on from what came by before: of a table of which that is not known nothing is said.
 */
export class SeenValues {
  private constructor(
    private readonly seen: Map<Table, Seen>,
    private readonly isComplete: boolean,
  ) {}

  /** For a graph that is made anew. */
  static none(): SeenValues {
    return new SeenValues(new Map(), true);
  }

  /** For the stored graph of a session. */
  static async before(session: Session): Promise<SeenValues> {
    const seen = new Map<Table, Seen>();
    const names = await session.tableNames();
    const rows = names.has(seenValue.name) ? await session.rows(relationSql(stored)) : [];
    for (const { relation, column, place } of rows) {
      const table = allTables.get(String(relation));
      if (!table) continue;
      const known = seen.get(table) ?? narrowColumns(table);
      seen.set(table, known);
      const values = known.get(Object.keys(table.columns).indexOf(String(column)));
      if (values && Number(place) >= 0) values[Number(place)] = 1;
    }
    return new SeenValues(seen, false);
  }

  add(table: Table, columns: readonly TypedColumn[], rows: number): void {
    const known = this.seen.get(table) ?? (this.isComplete ? narrowColumns(table) : nothing);
    this.seen.set(table, known);
    for (const [at, seen] of known) {
      const column = columns[at];
      if (column) for (let row = 0; row < rows; row++) seen[column[row] as number] = 1;
    }
  }

  /** What is known of each table now. */
  known(): ReadonlyMap<string, KnownRows> {
    return new Map([...this.seen].map(([table, columns]) => [table.name, knownOf(table, columns)]));
  }

  /** Writes down what came by in the given tables, for the build that brings the graph up to date. */
  async save(session: Session, tables: ReadonlySet<string>): Promise<void> {
    await session.createTable(seenValue);
    await session.ingest.prepare([seenValue]);
    const watched = [...this.seen].filter(([table]) => tables.has(table.name));
    session.ingest.appendRows(seenValue, watched.flatMap(rowsOf));
    session.ingest.flush();
  }
}

const nothing: Seen = new Map();

function rowsOf([table, columns]: readonly [Table, Seen]) {
  const names = Object.keys(table.columns);
  return [...columns].flatMap(([at, seen]) =>
    [-1, ...placesOf(seen)].map((place) => ({ relation: table.name, column: must(names[at]), place })),
  );
}

const placesOf = (seen: Uint8Array): readonly number[] =>
  [...seen.entries()].flatMap(([place, isSeen]) => (isSeen ? [place] : []));

const narrowColumns = (table: Table): Seen =>
  new Map(
    Object.values(table.columns).flatMap(({ storage }, at) =>
      storage === 'choice' || storage === 'uint8' ? [[at, new Uint8Array(256)] as const] : [],
    ),
  );

const knownOf = (table: Table, columns: Seen): KnownRows =>
  KnownRows.ofValues(
    new Map(
      Object.entries(table.columns).flatMap(([name, { choices }], at) => {
        const seen = columns.get(at);
        if (!seen) return [];
        return [[name, new Set(placesOf(seen).map((place) => (choices ? (choices[place] ?? null) : place)))] as const];
      }),
    ),
  );
