import { must } from '../model/must.ts';
import type { Expression } from './expression.ts';
import type { JoinKey, JoinKind, Relation } from './relation.ts';

/**
 * How the rows of a relation hang together with files: `constant` rows do not depend on the files; otherwise the names of
 * the columns that hold the file whose rows alone the row was computed from. Without such a column rows of several files
 * meet.
 */
export type FileBond = 'constant' | FileColumns;

export interface FileColumns {
  readonly always: ReadonlySet<string>;
  /** The file, or null where a join found no partner. */
  readonly orNull: ReadonlySet<string>;
}

export const fileColumns = (...names: readonly string[]): FileColumns => ({
  always: new Set(names),
  orNull: new Set(),
});

/**
 * Whether the rows of each file can be computed from the rows of that file alone. `bondOf` says it for tables; null for
 * those that are not at hand file by file.
 */
export function isFileLocal(relation: Relation, bondOf: (table: string) => FileBond | null): boolean {
  const bond = fileBond(relation, bondOf);
  return bond !== null && bond !== 'constant' && bond.always.size > 0;
}

export function fileBond(relation: Relation, bondOf: (table: string) => FileBond | null): FileBond | null {
  const inner = (source: Relation) => fileBond(source, bondOf);
  switch (relation.kind) {
    case 'table':
      return bondOf(relation.table);
    case 'values':
      return 'constant';
    case 'named':
      return renamed(inner(relation.source), (name) => `${relation.alias}.${name}`);
    case 'filter':
    case 'distinct':
    case 'unnest':
      return inner(relation.source);
    case 'project':
      return kept(inner(relation.source), relation.columns);
    case 'aggregate':
      return kept(inner(relation.source), relation.groups);
    case 'window': {
      const source = inner(relation.source);
      return source === null || source === 'constant' || relation.partition.some((key) => isOneOf(key, source.always))
        ? source
        : null;
    }
    case 'align':
      return joined(
        inner(relation.left),
        inner(relation.right),
        relation.keys,
        relation.keepUnmatched ? 'left' : 'inner',
      );
    case 'join': {
      const [left, right] = [inner(relation.left), inner(relation.right)];
      const bond = joined(left, right, relation.keys, relation.how);
      // Whether a constant row has a partner depends on all files.
      if (left === 'constant' && right !== 'constant' && relation.how !== 'inner') return null;
      return bond;
    }
    case 'union':
      return common(relation.sources.map(inner));
    case 'fixpoint':
      return fixpointBond(relation, bondOf);
    case 'compute':
      return null;
    case 'kernel':
      return relation.sources.map(inner).includes(null) ? null : fileColumns('file');
  }
}

/** The step keeps the file when it does so under the assumption that the rows so far have it. */
function fixpointBond(
  { name, seed, step }: Extract<Relation, { kind: 'fixpoint' }>,
  bondOf: (table: string) => FileBond | null,
): FileBond | null {
  let bond = fileBond(seed, bondOf);
  for (;;) {
    if (bond === null || bond === 'constant' || bond.always.size === 0) return null;
    const assumed: FileBond = bond;
    const next = common([assumed, fileBond(step, (table) => (table === name ? assumed : bondOf(table)))]);
    if (next === null || next === 'constant' || next.always.size === assumed.always.size) return next;
    bond = next;
  }
}

function joined(
  left: FileBond | null,
  right: FileBond | null,
  keys: readonly JoinKey[],
  how: JoinKind,
): FileBond | null {
  if (left === null || right === null) return null;
  if (right === 'constant') return left;
  if (left === 'constant') return how === 'inner' ? right : null;
  // A key that is null finds no partner, in its file or elsewhere.
  if (!keys.some((key) => holdsFile(key.left, left) && holdsFile(key.right, right))) return null;
  if (how === 'semi' || how === 'anti') return left;
  return how === 'inner'
    ? { always: joinedSets(left.always, right.always), orNull: joinedSets(left.orNull, right.orNull) }
    : { always: left.always, orNull: joinedSets(left.orNull, right.always, right.orNull) };
}

function kept(
  source: FileBond | null,
  columns: readonly { readonly name: string; readonly value: Expression }[],
): FileBond | null {
  if (source === null || source === 'constant') return source;
  const names = (from: ReadonlySet<string>) =>
    new Set(columns.filter(({ value }) => isOneOf(value, from)).map(({ name }) => name));
  return { always: names(source.always), orNull: names(source.orNull) };
}

function renamed(source: FileBond | null, nameOf: (name: string) => string): FileBond | null {
  if (source === null || source === 'constant') return source;
  return { always: new Set([...source.always].map(nameOf)), orNull: new Set([...source.orNull].map(nameOf)) };
}

function common(bonds: readonly (FileBond | null)[]): FileBond | null {
  if (bonds.every((bond) => bond === 'constant')) return 'constant';
  const sets = bonds.map((bond) => (bond === null || bond === 'constant' ? new Set<string>() : bond.always));
  const always = [...must(sets[0])].filter((name) => sets.every((set) => set.has(name)));
  return { always: new Set(always), orNull: new Set() };
}

const joinedSets = (...sets: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set(sets.flatMap((set) => [...set]));

const holdsFile = (expression: Expression, { always, orNull }: FileColumns): boolean =>
  isOneOf(expression, always) || isOneOf(expression, orNull);

const isOneOf = (expression: Expression, names: ReadonlySet<string>): boolean =>
  expression.kind === 'column' && names.has(expression.name);
