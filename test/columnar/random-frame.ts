import type { Cell } from '../../src/arrow/cell.ts';
import { type Frame, frameOf } from '../../src/columnar/frame.ts';
import { absent, type Vector, vectorOf } from '../../src/columnar/vector.ts';
import type { ColumnType } from '../../src/model/column.ts';
import type { Schema } from '../../src/relation/relation.ts';
import type { RandomTable } from '../arrow/random-tables.ts';

/** A column of integers, booleans or texts; others are never asked for. */
function vectorFrom(cells: readonly Cell[], type: ColumnType): Vector {
  if (type !== 'text') return vectorOf(Int32Array.from(cells, (cell) => (cell === null ? absent : Number(cell))));
  const texts = [...new Set(cells.filter((cell) => typeof cell === 'string'))];
  return vectorOf(
    Int32Array.from(cells, (cell) => (cell === null ? absent : texts.indexOf(String(cell)))),
    texts,
  );
}

export function randomFrame({ schema, rows }: RandomTable): Frame {
  const names = Object.keys(schema);
  return frameOf(rows.length, names, (name) => {
    const at = names.indexOf(name);
    return vectorFrom(
      rows.map((row) => row[at] as Cell),
      (schema[name] as Schema[string]).type,
    );
  });
}

function cellAt({ data, mask, texts }: Vector, row: number, type: ColumnType): unknown {
  const value = data[row & mask] as number;
  if (value === absent) return null;
  if (type === 'text') return texts?.[value];
  return type === 'boolean' ? value === 1 : value;
}

export function rowTexts(frame: Frame, schema: Schema): readonly string[] {
  const columns = Object.entries(schema).map(([name, { type }]) => ({ vector: frame.column(name), type }));
  return Array.from({ length: frame.rows }, (_, row) =>
    JSON.stringify(columns.map(({ vector, type }) => cellAt(vector, row, type))),
  ).sort();
}

export const isNarrow = (schema: Schema): boolean =>
  Object.values(schema).every(({ type }) => type === 'integer' || type === 'text' || type === 'boolean');
