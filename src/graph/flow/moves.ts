import { anyPart, eachPart, isPosition, partAt, sameParts } from './parts.ts';

/** What an operation does to the positions of the elements of a collection. */
export type Move =
  /** Elements from a position on are taken out, so many others stand in their place, and those behind follow. */
  | { readonly kind: 'replace'; readonly from: number; readonly removed: number; readonly inserted: number }
  /** The order of all is turned around. */
  | { readonly kind: 'reverse'; readonly length: number }
  /** Only parts with a name of their own stay. */
  | { readonly kind: 'named' }
  /** Nobody knows where they are afterwards. */
  | { readonly kind: 'mix' }
  /**
   * They become elements of another collection so many places further; null where nobody knows how many. What has a name is
   * an element, too, unless elements are apart from these: then the keys are.
   */
  | { readonly kind: 'gather'; readonly by: number | null; readonly isApart: boolean };

export const shiftedBy = (inserted: number | null): Move =>
  inserted === null ? { kind: 'mix' } : { kind: 'replace', from: 0, removed: 0, inserted };

/** A position behind so many is not told apart from others: loops would make more and more. */
const mostPositions = 40;

/** The part a part of the collection has become; before the operation where it is not `isForward`; null for one that is not there. */
export function movedPart(part: number, move: Move, isForward: boolean): number | null {
  if (move.kind === 'gather') return gatheredPart(part, move, isForward);
  if (move.kind === 'named') return part >= 0 ? part : null;
  if (!isPosition(part)) return part;
  const position = partAt(0) - part;
  if (move.kind === 'mix') return anyPart;
  if (move.kind === 'reverse') return position < move.length ? partAt(move.length - 1 - position) : null;
  const { from } = move;
  const [taken, given] = isForward ? [move.removed, move.inserted] : [move.inserted, move.removed];
  if (position < from) return part;
  if (position < from + taken) return null;
  const moved = position - taken + given;
  return moved < mostPositions ? partAt(moved) : anyPart;
}

type Gathering = Extract<Move, { readonly kind: 'gather' }>;

function gatheredPart(part: number, { by, isApart }: Gathering, isForward: boolean): number | null {
  if (part === anyPart) return isForward ? anyPart : isApart ? eachPart : anyPart;
  if (!isPosition(part)) return isForward && sameParts(part, isApart ? eachPart : anyPart) ? anyPart : null;
  if (by === null) return anyPart;
  const position = partAt(0) - part + (isForward ? by : -by);
  if (position < 0) return null;
  return position < mostPositions ? partAt(position) : anyPart;
}
