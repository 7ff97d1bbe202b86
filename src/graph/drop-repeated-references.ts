import type { NeighbourGroup } from './neighbour-group.ts';
import { keyText } from './node-key.ts';

/** Kinds that say more about two nodes than that one names the other. */
const telling = new Set(['CALLS', 'INHERITS', 'HAS_TYPE', 'IMPORTS_SYMBOL', 'OVERRIDES']);

/** Groups without the references that a call, a supertype, a declared type or an import already shows. */
export function dropRepeatedReferences(groups: readonly NeighbourGroup[]): {
  readonly groups: readonly NeighbourGroup[];
  readonly dropped: number;
} {
  const pair = (group: NeighbourGroup, other: string) => `${group.root} ${group.direction} ${other}`;
  const told = new Set(
    groups
      .filter(({ kind }) => telling.has(kind))
      .flatMap((group) => group.neighbours.map(({ other, missing }) => pair(group, keyText(other) + missing))),
  );
  let dropped = 0;
  const kept = groups.map((group) => {
    if (group.kind !== 'REFERS_TO') return group;
    const neighbours = group.neighbours.filter(
      ({ other, missing }) => !told.has(pair(group, keyText(other) + missing)),
    );
    const repeated = group.neighbours.length - neighbours.length;
    dropped += repeated;
    return { ...group, neighbours, total: group.total - repeated };
  });
  return { groups: kept.filter(({ total }) => total > 0), dropped };
}
