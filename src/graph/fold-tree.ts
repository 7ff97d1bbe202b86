/** Something that lies in groups within groups: the ids of those groups, outermost first. */
export interface Foldable {
  readonly groups: readonly string[];
  /** Number of symbols it stands for. */
  readonly count: number;
}

/** All items of one group, or one item by itself. */
export interface Fold<T extends Foldable> {
  /** The innermost group that holds all of them; null for an item by itself. */
  readonly group: string | null;
  readonly items: readonly T[];
  readonly count: number;
}

/**
 * Divides items into at most `most` folds along their groups: the largest fold is split first, as long as its parts fit.
 * Folds named in `open` are split whatever the limit, so that opening one never closes another, and those in `closed` only
 * then. The same items give the same folds.
 */
export function foldTree<T extends Foldable>(
  items: readonly T[],
  most: number,
  open: ReadonlySet<string> = new Set(),
  closed: ReadonlySet<string> = new Set(),
): readonly Fold<T>[] {
  let folds = childrenOf(fold(items, null));
  let limit = most;
  for (;;) {
    const candidates = folds
      .filter(({ group }) => group !== null)
      .toSorted((left, right) => right.count - left.count || ((left.group ?? '') < (right.group ?? '') ? -1 : 1));
    const chosen = candidates
      .map((each) => ({ each, parts: childrenOf(each) }))
      .find(
        ({ each: { group }, parts }) =>
          open.has(group ?? '') || (!closed.has(group ?? '') && folds.length - 1 + parts.length <= limit),
      );
    if (!chosen) return folds;
    if (open.has(chosen.each.group ?? '')) limit += chosen.parts.length - 1;
    folds = folds.flatMap((each) => (each === chosen.each ? chosen.parts : [each]));
  }
}

/** The parts of a fold by the next group in which its items differ. */
function childrenOf<T extends Foldable>({ items, group }: Fold<T>): readonly Fold<T>[] {
  const depth = group === null ? 0 : 1 + Math.max(0, items[0]?.groups.indexOf(group) ?? 0);
  const parts = new Map<string, T[]>();
  for (const [place, item] of items.entries()) {
    const key = item.groups[depth] ?? `item ${place}`;
    const part = parts.get(key);
    if (part) part.push(item);
    else parts.set(key, [item]);
  }
  return [...parts].map(([key, part]) => fold(part, part[0]?.groups[depth] === undefined ? null : key));
}

/** A fold named by the innermost group all items share; one item stands for itself. */
function fold<T extends Foldable>(items: readonly T[], group: string | null): Fold<T> {
  const count = items.reduce((sum, item) => sum + item.count, 0);
  if (items.length === 1 && group !== null) return { group: null, items, count };
  if (group === null) return { group, items, count };
  const [first] = items;
  let common = first?.groups.indexOf(group) ?? 0;
  while (
    first?.groups[common + 1] !== undefined &&
    items.every((item) => item.groups[common + 1] === first.groups[common + 1])
  )
    common += 1;
  return { group: first?.groups[common] ?? group, items, count };
}
