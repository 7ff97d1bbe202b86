import type { Relation } from '../relation.ts';
import { changedSteps } from './changed-steps.ts';
import { type Changes, changedTableRows, isTouched, Untraceable } from './changes.ts';
import {
  filtered,
  innerJoin,
  isKnown,
  type Names,
  onlyColumns,
  type Part,
  projected,
  readBy,
  renamedPart,
  semiJoin,
  settled,
  together,
  unionOf,
  within,
} from './part.ts';
import { isGiven, keyColumns, possibleRows, unprefixed, withGiven, withNulls, withPartners } from './possible-rows.ts';

/**
 * Parts among whose rows are all that a relation has and did not have, or had and has no longer, when some tables are not
 * what they were; of their columns those that can be told, of which some are wanted. Delta rules of the relational algebra
 * (Gupta and Mumick, Maintenance of Materialized Views), without signs: a row too many is only looked at in vain. Throws
 * `Untraceable`.
 */
export function changedRows(at: Relation, wanted: Names, changes: Changes): readonly Part[] {
  if (!isTouched(at, changes)) return [];
  const seen = changes.seen?.get(at);
  if (seen) return [seen];
  const parts = (source: Relation, names: Names) => changedRows(source, names, changes);
  switch (at.kind) {
    case 'table':
      return [changedTableRows(at, changes)];
    case 'named':
      return parts(at.source, unprefixed(at.alias, wanted)).map((part) => renamedPart(at.alias, part));
    case 'project': {
      const columns = at.columns.filter(({ name }) => wanted.has(name));
      return parts(at.source, readBy(columns.map(({ value }) => value))).map((part) => projected(part, columns));
    }
    case 'filter':
      return parts(at.source, wanted).map((part) => filtered(part, at.condition));
    case 'distinct':
      return parts(at.source, wanted);
    case 'unnest':
      return parts(at.source, within(wanted, at.source));
    case 'aggregate': {
      const groups = at.groups.filter(({ name }) => wanted.has(name));
      return parts(at.source, readBy(groups.map(({ value }) => value))).map((part) => projected(part, groups));
    }
    case 'window':
      return rankedAnew(at, wanted, changes);
    case 'align':
      return [...parts(at.left, within(wanted, at.left)), ...withChangedPartners(at, 'left', wanted, changes)];
    case 'join':
      return [...changedLeft(at, wanted, changes), ...withChangedPartners(at, at.how, wanted, changes)];
    case 'union':
      return at.sources.flatMap((source) => parts(source, wanted).map((part) => onlyColumns(part, wanted)));
    case 'fixpoint':
      return changedSteps(at, changes, changedRows);
    default:
      throw new Untraceable(`What a ${at.kind} makes of changed rows is known once it has run.`);
  }
}

/** A row that came or went moves the others of its group. */
function rankedAnew(at: Extract<Relation, { kind: 'window' }>, wanted: Names, changes: Changes): readonly Part[] {
  const keys = at.partition.map((key) => ({ left: key, right: key }));
  const names = within(wanted, at.source);
  const rows = possibleRows(at.source, together(names, readBy(at.partition)), changes);
  return changedRows(at.source, readBy(at.partition), changes).map((part) => {
    if (keys.length === 0 || !at.partition.every((key) => isKnown(key, part) && isKnown(key, rows)))
      throw new Untraceable('The groups of a ranking cannot be told.');
    return semiJoin(
      rows,
      projected(
        part,
        at.partition.map((value, place) => ({ name: `key${place}`, value })),
      ),
      keys.map(({ left }, place) => ({
        left,
        right: { kind: 'column' as const, name: `key${place}`, type: left.type, nullable: left.nullable },
      })),
    );
  });
}

type Join = Extract<Relation, { kind: 'join' }>;

function changedLeft(at: Join, wanted: Names, changes: Changes): readonly Part[] {
  const ofRight = at.how === 'semi' || at.how === 'anti' ? new Set<string>() : within(wanted, at.right);
  const ofLeft = within(wanted, at.left);
  const names = together(ofLeft, keyColumns(at.keys, 'left'));
  if (isGiven(at, changes)) return changedRows(at.left, names, changes).map((part) => withGiven(part, at));
  if (ofRight.size === 0) return changedRows(at.left, ofLeft, changes);
  return changedRows(at.left, names, changes).map((part) => withPartners(settled(part), at, ofRight, changes));
}

/** Rows of the left side that have a partner which came or went. */
function withChangedPartners(
  { left, right, keys: all, ...at }: Pick<Join, 'left' | 'right' | 'keys'> & { readonly condition?: Join['condition'] },
  how: Join['how'],
  wanted: Names,
  changes: Changes,
): readonly Part[] {
  const ofRight = how === 'inner' || how === 'left' ? within(wanted, right) : new Set<string>();
  const ofLeft = within(wanted, left);
  const parts = changedRows(right, together(ofRight, keyColumns(all, 'right')), changes);
  if (parts.length === 0) return [];
  if (how === 'inner' && ofLeft.size === 0) return parts;
  const rows = possibleRows(left, together(ofLeft, keyColumns(all, 'left')), changes);
  return parts.map(settled).map((part) => {
    const keys = all.filter((key) => isKnown(key.left, rows) && isKnown(key.right, part));
    if (keys.length === 0) throw new Untraceable('What a changed row is joined by cannot be told.');
    const joined = filtered(innerJoin(rows, part, keys), at.condition ?? null);
    if (how === 'inner') return joined;
    const alone = onlyColumns(joined, new Set(Object.keys(rows.schema)));
    // With the partner that it has or had, and without any.
    return ofRight.size > 0 ? unionOf([joined, withNulls(alone, part)]) : alone;
  });
}
