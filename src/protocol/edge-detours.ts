/** A node as it stands in a picture: its middle, and its size. */
export interface NodeBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Line {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

type Point = readonly [number, number];

/** How far the control point of a curve may be from the middle of its ends; nearer ones are tried first. */
const distances = [60, 100, 150, 210, 280].flatMap((distance) => [distance, -distance]);
/** Between an edge and a node it passes. */
const room = 4;
/** A curve is looked at as so many straight pieces. */
const pieces = 12;

/**
 * Edges that would run behind a node they have nothing to do with, each with the distance of the control point of a curve
 * that passes it, to the right of the way from source to target seen with y downwards; an edge that nothing helps is left straight.
 */
export function edgeDetours(edges: readonly Line[], boxes: ReadonlyMap<string, NodeBox>): ReadonlyMap<string, number> {
  const detours = new Map<string, number>();
  const taken = new Set<string>();
  for (const { id, source, target } of edges) {
    const [from, to] = [boxes.get(source), boxes.get(target)];
    if (!from || !to || from === to) continue;
    const obstacles = [...boxes.values()].filter((box) => box !== from && box !== to);
    if (runsFree(from, to, obstacles)) continue;
    const isFree = (distance: number) => !hitsAny(curve(from, to, distance), obstacles);
    const sign = source < target ? 1 : -1; // The same side for edges that go back.
    const key = (distance: number) => `${[source, target].sort().join(' ')} ${distance * sign}`;
    const distance = distances.find((each) => !taken.has(key(each)) && isFree(each));
    if (distance === undefined) continue;
    taken.add(key(distance));
    detours.set(id, distance);
  }
  return detours;
}

/** Whether a straight edge between two middles passes no other node. */
export const runsFree = (from: NodeBox, to: NodeBox, obstacles: readonly NodeBox[]): boolean =>
  !hitsAny(
    [
      [from.x, from.y],
      [to.x, to.y],
    ],
    obstacles,
  );

/** The control point of the curve between two middles. */
export function controlPoint(from: NodeBox, to: NodeBox, distance: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  return [(from.x + to.x) / 2 - (dy / length) * distance, (from.y + to.y) / 2 + (dx / length) * distance];
}

function curve(from: NodeBox, to: NodeBox, distance: number): readonly Point[] {
  const [x, y] = controlPoint(from, to, distance);
  return Array.from({ length: pieces + 1 }, (_, at) => {
    const [t, rest] = [at / pieces, 1 - at / pieces];
    return [
      rest * rest * from.x + 2 * rest * t * x + t * t * to.x,
      rest * rest * from.y + 2 * rest * t * y + t * t * to.y,
    ] as const;
  });
}

function hitsAny(points: readonly Point[], boxes: readonly NodeBox[]): boolean {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return boxes.some((box) => {
    const [halfWidth, halfHeight] = [box.width / 2 + room, box.height / 2 + room];
    if (box.x + halfWidth < left || box.x - halfWidth > right) return false;
    if (box.y + halfHeight < top || box.y - halfHeight > bottom) return false;
    return points.some((point, at) => {
      const before = points[at - 1];
      return before !== undefined && crosses(before, point, box, halfWidth, halfHeight);
    });
  });
}

/** Whether a straight piece has a part inside a box: the shares of its length that are inside by each axis overlap. */
function crosses(from: Point, to: Point, box: NodeBox, halfWidth: number, halfHeight: number): boolean {
  const across = inside(from[0], to[0], box.x - halfWidth, box.x + halfWidth);
  const down = inside(from[1], to[1], box.y - halfHeight, box.y + halfHeight);
  return Math.max(0, across[0], down[0]) < Math.min(1, across[1], down[1]);
}

function inside(from: number, to: number, least: number, most: number): readonly [number, number] {
  if (from === to) return from > least && from < most ? [0, 1] : [1, 0];
  const [a, b] = [(least - from) / (to - from), (most - from) / (to - from)];
  return [Math.min(a, b), Math.max(a, b)];
}
