import type { Value } from '../../../relation/expression.ts';
import {
  choose,
  concat,
  lessEqual,
  listJoin,
  listLength,
  listPrefix,
  literal,
  split,
  subtract,
} from '../../../relation/expressions.ts';

/** Folder so many steps above a folder with a trailing slash. */
export function folderAbove(directory: Value<'text'>, steps: Value<'integer'>): Value<'text'> {
  const parts = split(directory, literal('/'));
  const kept = subtract(subtract(listLength(parts), literal(1)), steps);
  return choose(
    [[lessEqual(kept, literal(0)), literal('')]],
    concat(listJoin(listPrefix(parts, kept), literal('/')), literal('/')),
  );
}
