import { fileColumn } from '../../model/file-column.ts';
import { inputs, type Relation, withInputs } from '../relation.ts';
import { changedRows } from './changed-rows.ts';
import { Untraceable } from './changes.ts';
import { type Part, unionOf } from './part.ts';
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
  /** Scans in relations that read nothing of the sources but the dictionary. */
  readonly small: readonly SmallPart[];
}

/** Scans of the dictionary that matter only when there are rows that came or went in a part which costs little to ask. */
export interface SmallPart {
  readonly scans: ReadonlySet<Relation>;
  readonly changed: Part;
}

const known = new WeakMap<Relation, WithLookups>();

/**
 * Finds the scans of a dictionary whose numbers are given by other rows. New rows of such a scan matter to new rows of
 * those others alone, for no row that was there holds their numbers: it need not be followed when the dictionary grows.
 */
export function withLookups(relation: Relation, dictionary: Dictionary): WithLookups {
  const found = known.get(relation) ?? new Lookups(dictionary).of(relation);
  known.set(relation, found);
  return found;
}

class Lookups {
  private readonly lookups = new Set<Relation>();
  private readonly small: SmallPart[] = [];
  private readonly done = new Map<Relation, Relation>();

  constructor(private readonly dictionary: Dictionary) {}

  of(relation: Relation): WithLookups {
    return { relation: this.apart(this.settled(relation)), lookups: this.lookups, small: this.small };
  }

  /** With the scans of small parts told from others. */
  private apart(at: Relation): Relation {
    if (!this.isOpen(at)) return at;
    if (this.readsSources(at)) return at.kind === 'fixpoint' ? at : withInputs(at, (input) => this.apart(input));
    const scans = new Set<Relation>();
    const copy = (of: Relation): Relation => {
      if (!this.isDictionary(of) || this.lookups.has(of)) return withInputs(of, copy);
      const scan = { ...of };
      scans.add(scan);
      return scan;
    };
    const copied = copy(at);
    const changed = this.changedRowsOf(copied);
    if (changed) this.small.push({ scans, changed });
    return copied;
  }

  private changedRowsOf(at: Relation): Part | null {
    try {
      const columns = new Set(Object.keys(at.schema));
      const changes = {
        compared: (scan: Relation) => (this.isDictionary(scan) ? new Set(Object.keys(scan.schema)) : null),
        lookups: this.lookups,
      };
      const [first, ...rest] = changedRows(at, columns, changes);
      return first ? unionOf([first, ...rest]) : null;
    } catch (error) {
      if (error instanceof Untraceable) return null;
      throw error;
    }
  }

  private isOpen(at: Relation): boolean {
    if (this.isDictionary(at)) return !this.lookups.has(at);
    return inputs(at).some((input) => this.isOpen(input));
  }

  private readsSources(at: Relation): boolean {
    if (at.kind === 'table') return !this.isDictionary(at) && fileColumn(at.schema) !== undefined;
    return at.kind === 'fixpoint' || inputs(at).some((input) => this.readsSources(input));
  }

  private settled(at: Relation): Relation {
    const settled = this.done.get(at) ?? this.joinsSettled(withInputs(at, (input) => this.settled(input)));
    this.done.set(at, settled);
    return settled;
  }

  private joinsSettled(at: Relation): Relation {
    if (at.kind !== 'join') return at;
    const sides = { left: at.left, right: at.right };
    for (const { left, right } of at.keys) {
      if (left.kind !== 'column' || right.kind !== 'column') continue;
      sides.right = this.given(sides.right, right.name, sides.left, left.name);
      // A row on the left is there without a partner as well.
      if (at.how === 'inner' || at.how === 'semi')
        sides.left = this.given(sides.left, left.name, sides.right, right.name);
    }
    return { ...at, ...sides };
  }

  /** A side of a join whose column is given by a column of the other, unless that one may be new itself. */
  private given(side: Relation, column: string, other: Relation, by: string): Relation {
    let isOpen = false;
    pushColumn(other, by, (source, name) => {
      isOpen ||= this.isOpenScan(source, name);
      return source;
    });
    if (isOpen) return side;
    return pushColumn(side, column, (source, name) => {
      if (!this.isOpenScan(source, name)) return source;
      const scan = { ...source };
      this.lookups.add(scan);
      return scan;
    });
  }

  private isOpenScan(source: Relation, name: string): boolean {
    return this.isDictionary(source) && name === this.dictionary.number && !this.lookups.has(source);
  }

  private isDictionary(at: Relation): boolean {
    return at.kind === 'table' && at.table === this.dictionary.table;
  }
}
