import { fileColumn } from '../../model/file-column.ts';
import { missing } from '../expressions.ts';
import { inputs, type JoinKey, type Relation } from '../relation.ts';
import { type Changes, isAsBefore, possibleTableRows, Untraceable } from './changes.ts';
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
  together,
  unionOf,
  within,
} from './part.ts';

/**
 * Rows among which are all that a relation has or had, in columns that can be told, of which some are wanted. Joins that
 * give none of these are left out, which can only add rows. Throws `Untraceable`.
 */
export function possibleRows(at: Relation, wanted: Names, changes: Changes): Part {
  if (changes.quiet.has(at)) return at;
  const rows = (source: Relation, names: Names) => possibleRows(source, names, changes);
  const isSame = isAsBefore(at, changes);
  switch (at.kind) {
    case 'table':
      return possibleTableRows(at, changes);
    case 'values':
      return at;
    case 'named':
      return renamedPart(at.alias, rows(at.source, unprefixed(at.alias, wanted)));
    case 'project': {
      const columns = at.columns.filter(({ name }) => wanted.has(name));
      return projected(rows(at.source, readBy(columns.map(({ value }) => value))), columns);
    }
    case 'filter':
      return filtered(rows(at.source, wanted), at.condition);
    case 'distinct':
      return rows(at.source, wanted);
    case 'unnest': {
      if (!wanted.has(at.item) && !wanted.has(at.position)) return rows(at.source, wanted);
      if (isSame) return at;
      return rows(at.source, within(wanted, at.source));
    }
    case 'aggregate': {
      const groups = at.groups.filter(({ name }) => wanted.has(name));
      if (isSame && groups.length < wanted.size) return at;
      return projected(rows(at.source, readBy(groups.map(({ value }) => value))), groups);
    }
    case 'window':
      return isSame && wanted.has(at.name) && at.keep === null ? at : rows(at.source, within(wanted, at.source));
    case 'align':
      return isSame ? at : rows(at.left, within(wanted, at.left));
    case 'join':
      return possibleJoin(at, wanted, changes);
    case 'union':
      return unionOf(nonEmpty(at.sources.map((source) => onlyColumns(rows(source, wanted), wanted))));
    default:
      if (isSame) return at;
      throw new Untraceable(`What a ${at.kind} makes of changed rows is known once it has run.`);
  }
}

type Join = Extract<Relation, { kind: 'join' }>;

function possibleJoin(at: Join, wanted: Names, changes: Changes): Part {
  const { left, right, how } = at;
  const ofRight = how === 'semi' || how === 'anti' ? new Set<string>() : within(wanted, right);
  const ofLeft = within(wanted, left);
  if (isGiven(at, changes))
    return withGiven(possibleRows(left, together(ofLeft, keyColumns(at.keys, 'left')), changes), at);
  if (ofRight.size === 0) return possibleRows(left, ofLeft, changes);
  if (how === 'inner' && ofLeft.size === 0) return possibleRows(right, ofRight, changes);
  const one = possibleRows(left, together(ofLeft, keyColumns(at.keys, 'left')), changes);
  return withPartners(one, at, ofRight, changes);
}

/** Joins rows of the left side with the rows of the right side that may be their partners, where these can be told. */
export function withPartners(one: Part, at: Join, wanted: Names, changes: Changes): Part {
  const other = possibleRows(at.right, together(wanted, keyColumns(at.keys, 'right')), changes);
  const keys = at.keys.filter(({ left, right }) => isKnown(left, one) && isKnown(right, other));
  if (keys.length === 0 && !isConstant(at.right)) return one;
  const joined = filtered(innerJoin(one, other, keys), at.condition);
  // Some of these may be no partners, so that nulls may be in their place as well.
  return at.how === 'left' ? unionOf([joined, withNulls(one, other)]) : joined;
}

/** Whether a join asks of each row whether the language data, which are as before, have something: features mostly. */
export const isGiven = ({ how, right, condition }: Join, changes: Changes): boolean =>
  how === 'semi' && condition === null && isOfLanguages(right) && isAsBefore(right, changes);

/** The rows for which they do, or all where that cannot be told. */
export const withGiven = (part: Part, { right, keys }: Join): Part =>
  keys.every(({ left }) => isKnown(left, part)) ? semiJoin(part, right, keys) : part;

/** Whether a relation reads nothing that follows from files. */
const isOfLanguages = (at: Relation): boolean =>
  at.kind === 'table' ? fileColumn(at.schema) === undefined : at.kind !== 'fixpoint' && inputs(at).every(isOfLanguages);

/** Whether a relation is the same few rows always. */
const isConstant = (at: Relation): boolean => at.kind !== 'table' && inputs(at).every(isConstant);

/** Rows without a partner. */
export function withNulls(one: Part, other: Part): Part {
  const columns = Object.entries(one.schema).map(([name, field]) => ({
    name,
    value: { kind: 'column', name, ...field } as const,
  }));
  const nulls = Object.entries(other.schema).map(([name, { type }]) => ({ name, value: missing(type) }));
  return projected(one, [...columns, ...nulls]);
}

export const keyColumns = (keys: readonly JoinKey[], side: 'left' | 'right'): Names =>
  readBy(keys.map(({ [side]: key }) => key));

export const unprefixed = (alias: string, names: Names): Names =>
  new Set([...names].map((name) => name.slice(alias.length + 1)));

const nonEmpty = (parts: readonly Part[]): readonly [Part, ...Part[]] => parts as readonly [Part, ...Part[]];
