import type { FilePlaces } from './file-places.ts';
import { type Frame, pick } from './frame.ts';
import { groupRows } from './group-rows.ts';
import { isFileName } from './is-file.ts';

/** The first of each set of equal rows. */
export function evaluateDistinct(source: Frame, places: FilePlaces): Frame {
  const { names } = source;
  const columns = names.map((name) => source.column(name));
  const { firstRow } = groupRows(columns, source.rows, places, isFileName(names[0]));
  return firstRow.length === source.rows ? source : pick(source, firstRow);
}
