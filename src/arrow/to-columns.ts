import type { Table } from 'apache-arrow';
import { must } from '../model/must.ts';
import type { Schema } from '../relation/relation.ts';
import type { Cells } from './cells.ts';
import { readCells } from './read-cells.ts';

/** The columns of an Arrow table as the cells of a schema. */
export function toColumns(table: Table, schema: Schema): Readonly<Record<string, Cells>> {
  return Object.fromEntries(
    Object.entries(schema).map(([name, { type }]) => [
      name,
      readCells(must(table.getChild(name), `column ${name}`), type, name),
    ]),
  );
}
