import { type Frame, frameOf } from './frame.ts';
import { absent, type Vector, vectorOf } from './vector.ts';

type Cell = string | number | bigint | null;

/** A small table of integers and texts as a frame. */
export const fromRows = (columns: readonly string[], rows: readonly Readonly<Record<string, Cell>>[]): Frame =>
  frameOf(rows.length, columns, (name) => vectorFrom(rows.map((row) => row[name] ?? null)));

function vectorFrom(cells: readonly Cell[]): Vector {
  const isText = cells.some((cell) => typeof cell === 'string');
  if (!isText) return vectorOf(Int32Array.from(cells, (cell) => (cell === null ? absent : Number(cell))));
  const texts = [...new Set(cells.filter((cell) => cell !== null).map(String))];
  const places = new Map(texts.map((text, place) => [text, place]));
  return vectorOf(
    Int32Array.from(cells, (cell) => (cell === null ? absent : (places.get(String(cell)) as number))),
    texts,
  );
}
