import type { Table } from 'apache-arrow';
import { must } from '../model/must.ts';
import type { Frame } from './frame.ts';
import { lazyFrame } from './lazy-frame.ts';
import type { NodeOf } from './node-of.ts';
import { readCells } from './read-cells.ts';

/** The stored table, its columns read on first use. */
export function evaluateTable(node: NodeOf<'table'>, table: Table): Frame {
  const names = table.schema.fields.map((field) => field.name);
  for (const name of Object.keys(node.schema))
    if (!names.includes(name))
      throw new Error(`Column \`${name}\` is not in \`${node.table}\`; it has ${names.join(', ')}.`);
  return lazyFrame(node.schema, table.numRows, (name) =>
    readCells(must(table.getChild(name), `column ${name}`), must(node.schema[name]).type, `${node.table}.${name}`),
  );
}
