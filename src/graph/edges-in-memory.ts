import { EdgeIndex } from './edge-index.ts';
import type { GraphReader } from './graph-reader.ts';

const reading = new WeakMap<GraphReader, Promise<EdgeIndex>>();
const ready = new WeakMap<GraphReader, EdgeIndex>();

/** The edges of the graph that a reader reads, in memory since the first question for them. */
function read(reader: GraphReader): Promise<EdgeIndex> {
  const known = reading.get(reader) ?? EdgeIndex.read(reader);
  reading.set(reader, known);
  void known.then((index) => ready.set(reader, index)).catch(() => {}); // Whoever asked hears of it.
  return known;
}

export const edgesInMemory = {
  read,
  /** The same when they are there already; who asks once does better without. */
  ifReady: (reader: GraphReader): EdgeIndex | undefined => ready.get(reader),
} as const;
