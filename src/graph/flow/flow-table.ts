import { must } from '../../model/must.ts';
import { noPlace, type Places } from './places.ts';

/** Rows of a relation as columns of numbers: texts out of a list are places in it, true is 1. */
export class FlowTable {
  private readonly placeColumns = new Map<string, Int32Array>();

  constructor(
    readonly rows: number,
    private readonly columns: Readonly<Record<string, Int32Array>>,
    private readonly places: Places,
  ) {}

  numbers(column: string): Int32Array {
    return must(this.columns[column], `the column ${column}`);
  }

  /** The same table with some of its rows, also several times, and with other columns besides or instead. */
  chosen(rows: readonly number[], others: Readonly<Record<string, Int32Array>>): FlowTable {
    const chosen = Object.entries(this.columns).map(
      ([name, column]) => [name, Int32Array.from(rows, (row) => column[row] as number)] as const,
    );
    return new FlowTable(rows.length, { ...Object.fromEntries(chosen), ...others }, this.places);
  }

  /** The places of the nodes in a column; `noPlace` where a row has none. */
  at(node = 'node', file = 'file'): Int32Array {
    const known = this.placeColumns.get(`${file} ${node}`);
    if (known) return known;
    const [files, nodes] = [this.numbers(file), this.numbers(node)];
    const places = new Int32Array(this.rows);
    for (let row = 0; row < places.length; row++)
      places[row] = this.places.of(files[row] as number, nodes[row] as number);
    this.placeColumns.set(`${file} ${node}`, places);
    return places;
  }

  /** The set of the places in a column. */
  placesIn(node = 'node', file = 'file'): ReadonlySet<number> {
    const places = new Set<number>(this.at(node, file));
    places.delete(noPlace);
    return places;
  }
}
