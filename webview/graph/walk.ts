import type { GraphView } from '../../src/protocol/graph-view.ts';
import type { Positions } from '../../src/protocol/layout.ts';

export type Step = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const forward: Readonly<Record<Step, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The node an arrow key leads to: the nearest in that direction, along an edge if there is one. */
export function walk(
  step: Step,
  from: string,
  { edges }: GraphView,
  positions: Positions,
  isVisible: (id: string) => boolean,
): string | undefined {
  const start = positions[from];
  if (!start) return Object.keys(positions).find(isVisible);
  const neighbours = new Set(
    edges.flatMap(({ id, source, target }) =>
      isVisible(id) ? (source === from ? [target] : target === from ? [source] : []) : [],
    ),
  );
  const [dx, dy] = forward[step];
  const scored = Object.entries(positions).flatMap(([id, [x, y]]) => {
    const along = (x - start[0]) * dx + (y - start[1]) * dy;
    const across = Math.abs((x - start[0]) * dy) + Math.abs((y - start[1]) * dx);
    if (id === from || !isVisible(id) || along <= 1 || (dy !== 0 && across > along * 4 + 200)) return [];
    const isNeighbour = neighbours.has(id) && dx !== 0;
    return [{ id, cost: along + across * 2 - (isNeighbour ? 10_000 : 0) }];
  });
  return scored.sort((a, b) => a.cost - b.cost || a.id.localeCompare(b.id))[0]?.id;
}
