import { EdgeIndex } from './edge-index.ts';
import type { GraphReader } from './graph-reader.ts';

const indexes = new WeakMap<GraphReader, Promise<EdgeIndex>>();

/** The edges of the graph that a reader reads, in memory since the first question for them. */
export function edgesInMemory(reader: GraphReader): Promise<EdgeIndex> {
  const known = indexes.get(reader) ?? EdgeIndex.read(reader);
  indexes.set(reader, known);
  return known;
}
