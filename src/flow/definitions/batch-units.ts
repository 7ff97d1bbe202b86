import { unitCode } from '../codes.ts';
import type { FilePlaces } from '../file-places.ts';
import { type FlowRows, span } from '../flow-rows.ts';

/** The code units of a batch, in the order in which they were built: those inside come after those around. */
export class BatchUnits {
  readonly count: number;
  /** Place of the node of each unit. */
  readonly places: Int32Array;
  /** By place of a node: the unit it is, plus one. */
  readonly at: Int32Array;

  constructor(
    private readonly rows: FlowRows,
    private readonly files: FilePlaces,
    nodes: number,
  ) {
    const { units } = rows;
    this.count = units.rows;
    this.places = new Int32Array(this.count);
    this.at = new Int32Array(nodes);
    for (let unit = 0; unit < this.count; unit++) {
      const place = files.start(units.get(unit, 1)) + units.get(unit, 2);
      this.places[unit] = place;
      this.at[place] = unit + 1;
    }
  }

  /** The unit of a node of a file. */
  of(file: number, node: number): number {
    return (this.at[this.files.start(file) + node] as number) - 1;
  }

  language(unit: number): number {
    return this.rows.units.get(unit, 0);
  }

  file(unit: number): number {
    return this.rows.units.get(unit, 1);
  }

  node(unit: number): number {
    return this.rows.units.get(unit, 2);
  }

  isKind(unit: number, kind: keyof typeof unitCode): boolean {
    return this.rows.units.get(unit, 3) === unitCode[kind];
  }

  entry(unit: number): number {
    return this.rows.units.get(unit, 4);
  }

  /** Places in the tables of the flow of control, see `span`. */
  span(unit: number, what: keyof typeof span): number {
    return this.rows.spans.get(unit, span[what]);
  }

  isCut(unit: number): boolean {
    return this.span(unit, 'isCut') === 1;
  }
}
