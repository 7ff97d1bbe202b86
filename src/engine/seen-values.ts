import type { TypedColumn } from '../extract/extraction-sink.ts';
import type { Table } from '../model/table.ts';
import { KnownRows } from '../relation/known-rows.ts';

/** Which values came by in columns of few possible values, of rows that go into tables as typed arrays. */
export class SeenValues {
  private readonly seen = new Map<Table, ReadonlyMap<number, Uint8Array>>();

  add(table: Table, columns: readonly TypedColumn[], rows: number): void {
    const known = this.seen.get(table) ?? narrowColumns(table);
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
}

/** By place. */
const narrowColumns = (table: Table): ReadonlyMap<number, Uint8Array> =>
  new Map(
    Object.values(table.columns).flatMap(({ storage }, at) =>
      storage === 'choice' || storage === 'uint8' ? [[at, new Uint8Array(256)] as const] : [],
    ),
  );

const knownOf = (table: Table, columns: ReadonlyMap<number, Uint8Array>): KnownRows =>
  KnownRows.ofValues(
    new Map(
      Object.entries(table.columns).flatMap(([name, { choices }], at) => {
        const seen = columns.get(at);
        const places = [...(seen ?? []).entries()].flatMap(([place, isSeen]) => (isSeen ? [place] : []));
        return seen
          ? [[name, new Set(places.map((place) => (choices ? (choices[place] ?? null) : place)))] as const]
          : [];
      }),
    ),
  );
