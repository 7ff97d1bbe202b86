import { type Frame, pick } from './frame.ts';
import { hashTable } from './key-table.ts';

/** The first of each set of equal rows. */
export function evaluateDistinct(source: Frame): Frame {
  const columns = source.names.map((name) => source.column(name));
  const { built, slots } = hashTable(columns, source.rows, 'group');
  if (slots === source.rows) return source;
  const first = new Int32Array(slots);
  let seen = 0;
  for (let row = 0; row < source.rows; row++) if (built[row] === seen) first[seen++] = row;
  return pick(source, first);
}
