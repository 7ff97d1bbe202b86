import type { Relation } from './relation.ts';

/** Whether a relation has no rows, whatever the others have, as long as some tables have none. */
export function isEmptyWithout(relation: Relation, empty: ReadonlySet<string>): boolean {
  const known = new Map<Relation, boolean>();
  const isEmpty = (at: Relation): boolean => {
    const before = known.get(at);
    if (before !== undefined) return before;
    const now = decide(at, isEmpty, empty);
    known.set(at, now);
    return now;
  };
  return isEmpty(relation);
}

function decide(at: Relation, isEmpty: (inner: Relation) => boolean, empty: ReadonlySet<string>): boolean {
  switch (at.kind) {
    case 'table':
      return empty.has(at.table);
    case 'values':
      return at.rows.length === 0;
    case 'join':
      return isEmpty(at.left) || ((at.how === 'inner' || at.how === 'semi') && isEmpty(at.right));
    case 'align':
      return isEmpty(at.left) || (!at.keepUnmatched && isEmpty(at.right));
    case 'union':
      return at.sources.every(isEmpty);
    case 'aggregate':
      // Without keys there is one row for no rows.
      return at.groups.length > 0 && isEmpty(at.source);
    case 'fixpoint':
      return isEmpty(at.seed) && isEmptyWithout(at.step, new Set([...empty, at.name]));
    case 'compute':
    case 'kernel':
      return false;
    default:
      return isEmpty(at.source);
  }
}
