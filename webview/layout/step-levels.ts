import type { Block } from './block.ts';

/**
 * Blocks by their steps from a start along the edges: what it leads to after it, what leads to it before. Without a start,
 * what nothing leads to comes first. What has no edges comes last.
 */
export function stepLevels(
  blocks: readonly Block[],
  edges: readonly (readonly [string, string])[],
  start: string | undefined,
): readonly (readonly Block[])[] {
  const next = neighbours(edges);
  const level = new Map<string, number>();
  const connected = blocks.map(({ id }) => id).filter((id) => next.out.has(id) || next.in.has(id));
  const firsts = connected.filter((id) => !next.in.has(id));
  if (start !== undefined && connected.includes(start)) spread([start], next, level);
  else if (firsts.length > 0) spread(firsts, next, level);
  for (const id of [...firsts, ...connected]) if (!level.has(id)) spread([id], next, level);
  const places = [...new Set(level.values())].sort((left, right) => left - right);
  const levels = places.map((place) => blocks.filter(({ id }) => level.get(id) === place));
  const alone = blocks.filter(({ id }) => !level.has(id));
  return untangled(alone.length > 0 ? [...levels, alone] : levels, next);
}

interface Neighbours {
  readonly out: ReadonlyMap<string, readonly string[]>;
  readonly in: ReadonlyMap<string, readonly string[]>;
}

function neighbours(edges: readonly (readonly [string, string])[]): Neighbours {
  const [out, into] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const add = (map: Map<string, string[]>, from: string, to: string) => {
    const known = map.get(from);
    if (known) known.push(to);
    else map.set(from, [to]);
  };
  for (const [source, target] of edges) {
    if (source === target) continue;
    add(out, source, target);
    add(into, target, source);
  }
  return { out, in: into };
}

/** Goes on from some blocks: first along the edges and against them, then also around, until nothing is left to reach. */
function spread(starts: readonly string[], next: Neighbours, level: Map<string, number>): void {
  for (const id of starts) level.set(id, 0);
  const reached = [...starts];
  const goOn = (ways: (at: number) => readonly ('out' | 'in')[]) => {
    for (let done = 0; done < reached.length; done++) {
      const id = reached[done] ?? '';
      const at = level.get(id) ?? 0;
      for (const way of ways(at))
        for (const other of next[way].get(id) ?? []) {
          if (level.has(other)) continue;
          level.set(other, at + (way === 'out' ? 1 : -1));
          reached.push(other);
        }
    }
  };
  goOn((at) => (at > 0 ? ['out'] : at < 0 ? ['in'] : ['out', 'in']));
  goOn(() => ['out', 'in']);
}

/** Orders the blocks of each level by where their neighbours in the level beside it stand. */
function untangled(levels: readonly (readonly Block[])[], next: Neighbours): readonly (readonly Block[])[] {
  const ordered = [...levels];
  const place = new Map<string, number>();
  const note = (level: readonly Block[]) => {
    for (const [at, { id }] of level.entries()) place.set(id, (at + 0.5) / level.length);
  };
  for (const level of ordered) note(level);
  const sweep = (order: readonly number[]) => {
    for (const at of order) {
      const before = new Set((ordered[at + (order[0] === 0 ? -1 : 1)] ?? []).map(({ id }) => id));
      const level = ordered[at] ?? [];
      const middle = new Map(
        level.map(({ id }) => {
          const near = [...(next.in.get(id) ?? []), ...(next.out.get(id) ?? [])].filter((each) => before.has(each));
          const sum = near.reduce((all, each) => all + (place.get(each) ?? 0), 0);
          return [id, near.length > 0 ? sum / near.length : (place.get(id) ?? 0)];
        }),
      );
      const sorted = [...level].sort((left, right) => (middle.get(left.id) ?? 0) - (middle.get(right.id) ?? 0));
      ordered[at] = sorted;
      note(sorted);
    }
  };
  const indexes = [...ordered.keys()];
  for (let times = 0; times < 2; times++) {
    sweep(indexes);
    sweep(indexes.toReversed());
  }
  return ordered;
}
