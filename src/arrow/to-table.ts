import type { Table } from 'apache-arrow';
import type { Frame } from './frame.ts';
import { fromColumns } from './from-columns.ts';

/** A frame as an Arrow table: every column is computed. */
export function toTable(frame: Frame): Table {
  const columns = Object.fromEntries(Object.keys(frame.schema).map((name) => [name, frame.column(name)]));
  return fromColumns(frame.schema, columns, frame.length);
}
