import type { Positions } from './layout.ts';

interface Link {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** Room for an arrow with its words: below a node, and beside it. */
const gap = { below: 38, beside: 190 } as const;

/**
 * Places of a chain: downwards, and where that would become much higher than wide, in columns, of which each second one
 * goes up again, so that no arrow is longer than from one node to the next.
 */
export function chainPlaces(chain: readonly Link[]): Positions {
  const height = chain.reduce((sum, link) => sum + link.height + gap.below, 0);
  const width = Math.max(0, ...chain.map((link) => link.width)) + gap.beside;
  const columns = Math.max(1, Math.round(Math.sqrt(height / width)));
  const rows = Math.ceil(chain.length / columns);
  const spots = chain.map((link, at) => {
    const column = Math.floor(at / rows);
    const down = at % rows;
    return { link, column, row: column % 2 === 0 ? down : rows - 1 - down };
  });
  const middles = (of: 'column' | 'row', size: 'width' | 'height', between: number) => {
    const sizes: number[] = [];
    for (const spot of spots) sizes[spot[of]] = Math.max(sizes[spot[of]] ?? 0, spot.link[size]);
    let start = 0;
    return sizes.map((each) => {
      const middle = start + each / 2;
      start += each + between;
      return middle;
    });
  };
  const xs = middles('column', 'width', gap.beside);
  const ys = middles('row', 'height', gap.below);
  return Object.fromEntries(spots.map(({ link, column, row }) => [link.id, [xs[column] ?? 0, ys[row] ?? 0] as const]));
}
