import type { RowSample } from '../../protocol/rule-view.ts';
import { textTable } from './text-table.ts';

const widestCell = 40;

/** Rows under their columns, with where they are in the source in front. */
export function sampleText({ columns, rows, places }: RowSample): string {
  const isPlaced = places.some((place) => place !== null);
  const text = (cell: unknown) => {
    const shown = cell === null ? 'null' : typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
    return shown.length > widestCell ? `${shown.slice(0, widestCell - 1)}…` : shown;
  };
  const placeText = (at: number) => {
    const place = places[at];
    return place ? `${place.path}:${place.line}:${place.column}` : '';
  };
  const heads = isPlaced ? ['place', ...columns] : columns;
  return textTable(
    [heads, ...rows.map((row, at) => [...(isPlaced ? [placeText(at)] : []), ...row.map(text)])],
    heads.map(() => 'left'),
  );
}
