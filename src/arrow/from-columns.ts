import { Schema as ArrowSchema, Field, makeData, RecordBatch, Struct, Table } from 'apache-arrow';
import type { Schema } from '../relation/relation.ts';
import { arrowType } from './arrow-type.ts';
import type { Cells } from './cells.ts';
import { writeCells } from './write-cells.ts';

/** An Arrow table of a schema; every column of the schema must be given, all of one length. */
export function fromColumns(schema: Schema, columns: Readonly<Record<string, Cells>>, length?: number): Table {
  const names = Object.keys(schema);
  const rows = length ?? columns[names[0] ?? '']?.length ?? 0;
  const fields = Object.entries(schema).map(([name, { type, nullable }]) => new Field(name, arrowType(type), nullable));
  const children = Object.entries(schema).map(([name, { type }]) => {
    const cells = columns[name];
    if (!cells) throw new Error(`Column \`${name}\` is not given; there are ${Object.keys(columns).join(', ')}.`);
    if (cells.length !== rows)
      throw new Error(`Column \`${name}\` has ${cells.length} rows where the others have ${rows}.`);
    return writeCells(cells, type);
  });
  const arrowSchema = new ArrowSchema(fields);
  const data = makeData({ type: new Struct(fields), length: rows, nullCount: 0, children });
  return new Table(arrowSchema, new RecordBatch(arrowSchema, data));
}
