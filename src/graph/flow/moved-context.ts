import { type Move, movedPart } from './moves.ts';
import { anyPart } from './parts.ts';
import type { WalkContext } from './walk-context.ts';
import { walkLimits } from './walk-limits.ts';

/** What is known of a value after its part was moved to another one; null when the value does not go there. */
export function movedContext<Entry>(
  context: WalkContext<Entry>,
  move: Move,
  isForward: boolean,
  withDerived: boolean,
): WalkContext<Entry> | null {
  const { path } = context;
  const [first] = path.items;
  // What is known of a whole is known of what it is gone through for.
  if (first === undefined)
    return move.kind === 'gather' && withDerived && isForward
      ? context.withPath(path.with(anyPart, walkLimits.depth))
      : null;
  const part = movedPart(first, move, isForward);
  if (part === first) return context;
  return part === null ? null : context.withPath((path.rest ?? path).with(part, walkLimits.depth));
}
