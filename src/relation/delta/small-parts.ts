import { fileColumn } from '../../model/file-column.ts';
import { inputs, type Relation, withInputs } from '../relation.ts';
import { changedRows } from './changed-rows.ts';
import { Untraceable } from './changes.ts';
import { type Dictionary, isScanOf, type WithLookups } from './lookups.ts';
import { type Part, unionOf } from './part.ts';

/** Scans of the dictionary that matter only when there are rows that came or went in a part which costs little to ask. */
export interface SmallPart {
  /** Parts of the relation, by identity. */
  readonly scans: ReadonlySet<Relation>;
  readonly changed: Part;
}

/** Finds the parts of a relation that read nothing of the sources but the dictionary, lookups aside. */
export function smallParts({ relation, lookups }: WithLookups, dictionary: Dictionary) {
  const small: SmallPart[] = [];
  const isOpen = (at: Relation): boolean =>
    isScanOf(dictionary, at) ? !lookups.has(at) : inputs(at).some((input) => isOpen(input));
  const apart = (at: Relation): Relation => {
    if (!isOpen(at) || at.kind === 'fixpoint') return at;
    if (readsSources(at, dictionary)) return withInputs(at, apart);
    const scans = new Set<Relation>();
    const copy = (of: Relation): Relation => {
      if (!isScanOf(dictionary, of) || lookups.has(of)) return withInputs(of, copy);
      const scan = { ...of };
      scans.add(scan);
      return scan;
    };
    const copied = copy(at);
    const changed = changedBy(copied, dictionary, lookups);
    if (changed) small.push({ scans, changed });
    return copied;
  };
  return { relation: apart(relation), small };
}

/** The rows that come or go with rows of the dictionary; null where that cannot be told. */
function changedBy(at: Relation, dictionary: Dictionary, lookups: ReadonlySet<Relation>): Part | null {
  const compared = (scan: Relation) => (isScanOf(dictionary, scan) ? new Set(Object.keys(scan.schema)) : null);
  try {
    const [first, ...rest] = changedRows(at, new Set(Object.keys(at.schema)), { compared, lookups, quiet: new Set() });
    return first ? unionOf([first, ...rest]) : null;
  } catch (error) {
    if (error instanceof Untraceable) return null;
    throw error;
  }
}

function readsSources(at: Relation, dictionary: Dictionary): boolean {
  if (at.kind === 'table') return !isScanOf(dictionary, at) && fileColumn(at.schema) !== undefined;
  return at.kind === 'fixpoint' || inputs(at).some((input) => readsSources(input, dictionary));
}
