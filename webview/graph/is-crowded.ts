import type { ElementDefinition } from 'cytoscape';
import { crossings } from './crossings.ts';

/** Edges that cross so many others, each; fewer edges can be told apart anyway. */
const [crossingsOfEach, fewestEdges] = [1.5, 40] as const;

/** Whether edges cross so often that none of them can be followed with the eye. */
export function isCrowded(elements: readonly ElementDefinition[]): boolean {
  const places = new Map(elements.flatMap(({ data, position }) => (position ? [[data.id, position] as const] : [])));
  const lines = elements.flatMap(({ data }) => {
    const [from, to] = [places.get(data.source), places.get(data.target)];
    return from && to ? [{ from, to }] : [];
  });
  const most = lines.length * crossingsOfEach;
  return lines.length >= fewestEdges && crossings(lines, most) >= most;
}
