import type { SourcePlace } from '../../protocol/graph-view.ts';
import { evidenceLines } from '../evidence-lines.ts';
import type { GraphReader } from '../graph-reader.ts';
import { keyText } from '../node-key.ts';
import type { ReadLine } from '../read-line.ts';
import { placesOf } from './places.ts';

export interface PlacedLine {
  readonly place: SourcePlace;
  readonly text: string;
}

/** Where places are in the sources, by place; what is none of the sources is left out. */
export async function linesOf(
  reader: GraphReader,
  places: readonly number[],
  readLine: ReadLine,
): Promise<ReadonlyMap<number, PlacedLine>> {
  const all = await placesOf(reader);
  const keyOf = (place: number) => ({ file: all.fileOf(place), node: all.nodeOf(place) });
  const own = places.filter((of) => of >= 0);
  const keys = [...new Map(own.map((of) => [keyText(keyOf(of)), keyOf(of)])).values()];
  const lines = await evidenceLines(reader, keys, readLine);
  const byKey = new Map(keys.map((key, at) => [keyText(key), lines[at]]));
  const found = new Map<number, PlacedLine>();
  for (const of of own) {
    const line = byKey.get(keyText(keyOf(of)));
    if (line) found.set(of, { place: line.place, text: line.text });
  }
  return found;
}
