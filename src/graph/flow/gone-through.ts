import type { FlowTables } from './flow-tables.ts';
import { anyPart, eachPart } from './parts.ts';

/** By a place of the file: the part that one gets who goes through a collection there. */
export function goneThrough({ apartFiles, places }: Pick<FlowTables, 'apartFiles' | 'places'>) {
  const apart = new Set(apartFiles.numbers('file'));
  return (place: number): number => (apart.has(places.fileOf(place)) ? eachPart : anyPart);
}
