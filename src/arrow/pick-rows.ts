import type { Schema } from '../relation/relation.ts';
import type { Frame } from './frame.ts';
import { gather } from './gather.ts';
import { lazyFrame } from './lazy-frame.ts';

/** The given rows of a frame; a negative row is a row of missing cells. */
export function pickRows(frame: Frame, rows: ArrayLike<number>, schema: Schema = frame.schema): Frame {
  return lazyFrame(schema, rows.length, (name) => gather(frame.column(name), rows));
}
