export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How often straight lines between different ends cross; counting ends at a limit, beyond which it tells nothing more. */
export function crossings(segments: readonly Segment[], limit: number): number {
  let found = 0;
  for (const [place, one] of segments.entries())
    for (let at = place + 1; at < segments.length; at++) {
      const other = segments[at];
      if (other && cross(one, other) && ++found >= limit) return found;
    }
  return found;
}

const cross = (one: Segment, other: Segment): boolean =>
  !sharesEnd(one, other) &&
  side(one, other.from) !== side(one, other.to) &&
  side(other, one.from) !== side(other, one.to);

/** Whether a point lies to the left of a line. */
const side = ({ from, to }: Segment, { x, y }: Point): boolean =>
  (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) > 0;

const sharesEnd = (one: Segment, other: Segment): boolean =>
  [one.from, one.to].some((end) => [other.from, other.to].some(({ x, y }) => x === end.x && y === end.y));
