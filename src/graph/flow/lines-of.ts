import type { SourcePlace } from '../../protocol/graph-view.ts';
import { evidenceLines } from '../evidence-lines.ts';
import type { GraphReader } from '../graph-reader.ts';
import { keyText } from '../node-key.ts';
import type { ReadLine } from '../read-line.ts';
import { fileOf, nodeOf } from './step-store.ts';

export interface PlacedLine {
  readonly place: SourcePlace;
  readonly text: string;
}

const keyOf = (place: number) => ({ file: fileOf(place), node: nodeOf(place) });

/** Where places are in the sources, by place. */
export async function linesOf(
  reader: GraphReader,
  places: readonly number[],
  readLine: ReadLine,
): Promise<ReadonlyMap<number, PlacedLine>> {
  const keys = [...new Map(places.map((of) => [keyText(keyOf(of)), keyOf(of)])).values()];
  const lines = await evidenceLines(reader, keys, readLine);
  const byKey = new Map(keys.map((key, at) => [keyText(key), lines[at]]));
  const found = new Map<number, PlacedLine>();
  for (const of of places) {
    const line = byKey.get(keyText(keyOf(of)));
    if (line) found.set(of, { place: line.place, text: line.text });
  }
  return found;
}
