import { type Relation, withInputs } from '../relation.ts';
import { pushColumn } from './push-column.ts';

/** A table whose rows are numbered texts: what a number stands for never changes, and only rows that are there hold it. */
export interface Dictionary {
  readonly table: string;
  readonly number: string;
}

/** A relation, and which of its scans of the dictionary only say what numbers of other rows stand for. */
export interface WithLookups {
  readonly relation: Relation;
  /** Parts of the relation, by identity. */
  readonly lookups: ReadonlySet<Relation>;
}

/**
 * Finds the scans of a dictionary whose numbers are given by other rows. New rows of such a scan matter to new rows of
 * those others alone, for no row that was there holds their numbers: it need not be followed when the dictionary grows.
 */
export function withLookups(relation: Relation, dictionary: Dictionary): WithLookups {
  const lookups = new Set<Relation>();
  const done = new Map<Relation, Relation>();
  const settled = (at: Relation): Relation => {
    const found = done.get(at) ?? withGivenSides(withInputs(at, settled), dictionary, lookups);
    done.set(at, found);
    return found;
  };
  return { relation: settled(relation), lookups };
}

/** A join with the scans marked that its keys give numbers to. */
function withGivenSides(at: Relation, dictionary: Dictionary, lookups: Set<Relation>): Relation {
  if (at.kind !== 'join') return at;
  const isOpen = (source: Relation, name: string) =>
    isScanOf(dictionary, source) && name === dictionary.number && !lookups.has(source);
  /** A side whose column is given by a column of the other, unless that one may be new itself. */
  const given = (side: Relation, column: string, other: Relation, by: string): Relation => {
    let mayBeNew = false;
    pushColumn(other, by, (source, name) => {
      mayBeNew ||= isOpen(source, name);
      return source;
    });
    if (mayBeNew) return side;
    return pushColumn(side, column, (source, name) => {
      if (!isOpen(source, name)) return source;
      const scan = { ...source };
      lookups.add(scan);
      return scan;
    });
  };
  let { left, right } = at;
  for (const key of at.keys) {
    if (key.left.kind !== 'column' || key.right.kind !== 'column') continue;
    right = given(right, key.right.name, left, key.left.name);
    // A row on the left is there without a partner as well.
    if (at.how === 'inner' || at.how === 'semi') left = given(left, key.left.name, right, key.right.name);
  }
  return { ...at, left, right };
}

export const isScanOf = ({ table }: Dictionary, at: Relation): boolean => at.kind === 'table' && at.table === table;
