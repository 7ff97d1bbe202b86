import { must } from '../model/must.ts';
import { gather, type Vector } from './vector.ts';

/** Rows of a relation. A column is made when it is first asked for. */
export class Frame {
  readonly #made = new Map<string, Vector>();

  constructor(
    readonly rows: number,
    private readonly columns: ReadonlyMap<string, () => Vector>,
  ) {}

  get names(): readonly string[] {
    return [...this.columns.keys()];
  }

  column(name: string): Vector {
    const made = this.#made.get(name);
    if (made) return made;
    const vector = must(this.columns.get(name), `column ${name}`)();
    this.#made.set(name, vector);
    return vector;
  }

  /** The columns of some of its rows; a negative row gives nulls, null stands for all rows as they are. */
  picked(rows: Int32Array | null): [string, () => Vector][] {
    return this.names.map((name) => [
      name,
      rows === null ? () => this.column(name) : () => gather(this.column(name), rows),
    ]);
  }
}

/** Some rows of a frame. */
export const pick = (frame: Frame, rows: Int32Array): Frame => new Frame(rows.length, new Map(frame.picked(rows)));
