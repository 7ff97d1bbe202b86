import { must } from '../../model/must.ts';
import { oncePer } from '../../model/once-per.ts';
import { call, cast, literal } from '../expressions.ts';
import { sum } from '../measures.ts';
import { from } from '../query.ts';
import { inputs, type Rel, type Relation, type Scan } from '../relation.ts';
import { type Names, onlyColumns, type Part, unionOf } from './part.ts';
import type { StoredFixpoint } from './stored-fixpoint.ts';

/** What is known of tables that are not what they were. */
export interface Changes {
  /** The columns in which a table was compared that is read; null when it has in them the rows that it had. */
  compared(scan: Scan): Names | null;
  /** Scans whose new rows matter to new rows of others alone, see `withLookups`. */
  readonly lookups: ReadonlySet<Relation>;
  /** Parts known to have the rows they had, by identity. */
  readonly quiet: ReadonlySet<Relation>;
  /** By scan the rows that came or went, and those of them that went, where they are few. */
  readonly few?: ReadonlyMap<Scan, FewRows>;
  /** By part of the relation the rows that came or went in it, where these were found out. */
  readonly seen?: ReadonlyMap<Relation, Part>;
  /** The fixpoint of which the rows are stored. */
  readonly stored?: StoredFixpoint | null;
  /**
   * In the step of a fixpoint, in the place of what it found so far: the rows that it had, or, when they are followed, those
   * that came or went; then other tables are not followed.
   */
  readonly self?: { readonly name: string; readonly rows: Scan; readonly isFollowed: boolean };
}

export interface FewRows {
  readonly changed: Part;
  readonly gone: Part;
}

/** Of a changed table: the rows that came, counted, and those that went, counted below zero. */
export const deltaName = (table: string): string => `delta_${table}`;

export const deltaCount = 'row_count';

/** Thrown where it cannot be told which rows change. */
export class Untraceable extends Error {}

const touched = oncePer((_: Changes) => new Map<Relation, boolean>());

/** Whether rows of a relation may have come or gone for what it reads itself. Parts are shared, so it is found out once for each. */
export function isTouched(relation: Relation, changes: Changes): boolean {
  const known = touched(changes);
  const before = known.get(relation);
  if (before !== undefined) return before;
  const now =
    relation.kind === 'table'
      ? isTouchedTable(relation, changes)
      : !changes.quiet.has(relation) && inputs(relation).some((input) => isTouched(input, changes));
  known.set(relation, now);
  return now;
}

function isTouchedTable(scan: Scan, { self, compared, lookups }: Changes): boolean {
  if (self?.isFollowed) return scan.table === self.name;
  return compared(scan) !== null && !lookups.has(scan);
}

/** Whether all tables that a relation reads are what they were. */
export function isAsBefore(relation: Relation, changes: Changes): boolean {
  if (changes.quiet.has(relation)) return true;
  if (relation.kind === 'table') return relation.table !== changes.self?.name && changes.compared(relation) === null;
  return inputs(relation).every((input) => isAsBefore(input, changes));
}

/** Rows that a table did not have, or has no longer, in the columns that were compared. */
export const changedTableRows = (scan: Scan, { self, few, compared }: Changes): Part =>
  scan.table === self?.name
    ? self.rows
    : (few?.get(scan)?.changed ?? netRows(scan, compared(scan) ?? new Set(), 'not_equal'));

/** Rows that a table has or had. */
export function possibleTableRows(scan: Scan, { self, few, compared }: Changes): Part {
  if (scan.table === self?.name) return self.rows;
  const columns = compared(scan);
  if (!columns) return scan;
  return unionOf([onlyColumns(scan, columns), few?.get(scan)?.gone ?? netRows(scan, columns, 'less')]);
}

function netRows(scan: Scan, compared: Names, than: 'not_equal' | 'less'): Part {
  const names = Object.keys(scan.schema).filter((name) => compared.has(name));
  const schema = { ...scan.schema, [deltaCount]: { type: 'integer', nullable: false } } as const;
  const delta = from('delta', { kind: 'table', table: deltaName(scan.table), schema } as Rel<typeof schema>);
  const net = delta.groupBy(
    (t) => Object.fromEntries(names.map((name) => [name, must(t.delta[name], name)])),
    (t) => ({ [deltaCount]: sum(t.delta[deltaCount]) }),
  );
  const counted = from('net', net).where((t) =>
    call(than, must(t.net[deltaCount], deltaCount), cast(literal(0), 'bigint')),
  );
  return counted.select((t) => Object.fromEntries(names.map((name) => [name, must(t.net[name], name)])));
}
