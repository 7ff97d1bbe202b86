import { must } from '../model/must.ts';
import type { Schema } from '../relation/relation.ts';
import { Column, Picking } from './column.ts';
import { type Vector, vectorOf } from './vector.ts';

/** Rows of a relation. A column is made when it is first asked for. */
export class Frame {
  constructor(
    readonly rows: number,
    readonly columns: ReadonlyMap<string, Column>,
  ) {}

  get names(): readonly string[] {
    return [...this.columns.keys()];
  }

  column(name: string): Vector {
    return must(this.columns.get(name), `column ${name}`).vector;
  }

  /** The columns of some of its rows; null stands for all rows as they are, and a missing row, if there may be any, is negative. */
  picked(rows: Int32Array | null, mayMiss: boolean): Iterable<[string, Column]> {
    if (rows === null) return this.columns;
    const picking = new Picking(rows, mayMiss);
    const columns: [string, Column][] = [];
    for (const [name, column] of this.columns) columns.push([name, column.picked(picking)]);
    return columns;
  }
}

/** A frame whose columns are made by name. */
export const frameOf = (rows: number, names: readonly string[], make: (name: string) => Vector): Frame =>
  new Frame(rows, new Map(names.map((name) => [name, Column.made(() => make(name))])));

/** Some rows of a frame. */
export const pick = (frame: Frame, rows: Int32Array): Frame =>
  new Frame(rows.length, new Map(frame.picked(rows, false)));

const nothing = vectorOf(new Int32Array(0));

/** No rows. */
export const emptyFrame = (schema: Schema): Frame => frameOf(0, Object.keys(schema), () => nothing);
