import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { RecordBatchFileWriter, tableFromIPC } from 'apache-arrow';
import type { Schema } from '../relation/relation.ts';
import type { Cells } from './cells.ts';
import { columnTypeOf } from './column-type-of.ts';
import { fromColumns } from './from-columns.ts';
import { toColumns } from './to-columns.ts';

/** Writes batches of columns as one Arrow IPC file while they come; answers with the number of rows. */
export async function writeIpcFile(
  file: string,
  schema: Schema,
  batches: AsyncIterable<Readonly<Record<string, Cells>>>,
): Promise<number> {
  const writer = new RecordBatchFileWriter();
  // Not its own stream for Node: a bundler takes that for unused.
  const output = pipeline(writer, createWriteStream(file));
  let rows = 0;
  const write = (columns: Readonly<Record<string, Cells>>) => {
    const table = fromColumns(schema, columns);
    rows += table.numRows;
    for (const batch of table.batches) writer.write(batch);
  };
  let isEmpty = true;
  for await (const columns of batches) {
    write(columns);
    isEmpty = false;
  }
  if (isEmpty) write(Object.fromEntries(Object.keys(schema).map((name) => [name, []])));
  writer.finish();
  writer.close();
  await output;
  return rows;
}

/** The rows of an Arrow IPC file with their schema. */
export async function readIpcFile(
  file: string,
): Promise<{ readonly schema: Schema; readonly columns: Readonly<Record<string, Cells>>; readonly rows: number }> {
  const table = tableFromIPC(await readFile(file));
  const schema: Schema = Object.fromEntries(
    table.schema.fields.map(({ name, type, nullable }) => [name, { type: columnTypeOf(type), nullable }]),
  );
  return { schema, columns: toColumns(table, schema), rows: table.numRows };
}
