import { must } from '../model/must.ts';
import type { Expression } from './expression.ts';
import type { JoinKey, Relation } from './relation.ts';

/**
 * How the rows of a relation hang together with files: `constant` rows do not depend on the files; otherwise the names of
 * the columns that hold the file whose rows alone the row was computed from. No such column: rows of several files meet.
 */
export type FileBond = 'constant' | ReadonlySet<string>;

/**
 * Whether the rows of each file can be computed from the rows of that file alone. `bondOf` says it for tables; null for
 * those that are not at hand file by file.
 */
export function isFileLocal(relation: Relation, bondOf: (table: string) => FileBond | null): boolean {
  const bond = fileBond(relation, bondOf);
  return bond !== null && bond !== 'constant' && bond.size > 0;
}

function fileBond(relation: Relation, bondOf: (table: string) => FileBond | null): FileBond | null {
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
      return source === null || source === 'constant' || relation.partition.some((key) => isOneOf(key, source))
        ? source
        : null;
    }
    case 'align':
      return joined(inner(relation.left), inner(relation.right), relation.keys, !relation.keepUnmatched);
    case 'join': {
      const [left, right] = [inner(relation.left), inner(relation.right)];
      const bond = joined(left, right, relation.keys, relation.how === 'inner');
      // Whether a constant row has a partner depends on all files.
      if (left === 'constant' && right !== 'constant' && relation.how !== 'inner') return null;
      return bond;
    }
    case 'union':
      return common(relation.sources.map(inner));
    case 'fixpoint':
      return fixpointBond(relation, bondOf);
  }
}

/** The step keeps the file when it does so under the assumption that the rows so far have it. */
function fixpointBond(
  { name, seed, step }: Extract<Relation, { kind: 'fixpoint' }>,
  bondOf: (table: string) => FileBond | null,
): FileBond | null {
  let bond = fileBond(seed, bondOf);
  for (;;) {
    if (bond === null || bond === 'constant' || bond.size === 0) return null;
    const assumed: FileBond = bond;
    const next = common([assumed, fileBond(step, (table) => (table === name ? assumed : bondOf(table)))]);
    if (next === null || next === 'constant' || next.size === assumed.size) return next;
    bond = next;
  }
}

function joined(
  left: FileBond | null,
  right: FileBond | null,
  keys: readonly JoinKey[],
  keepsRight: boolean,
): FileBond | null {
  if (left === null || right === null) return null;
  if (right === 'constant') return left;
  if (left === 'constant') return keepsRight ? right : null;
  if (!keys.some((key) => isOneOf(key.left, left) && isOneOf(key.right, right))) return null;
  return keepsRight ? new Set([...left, ...right]) : left;
}

function kept(
  source: FileBond | null,
  columns: readonly { readonly name: string; readonly value: Expression }[],
): FileBond | null {
  if (source === null || source === 'constant') return source;
  return new Set(columns.filter(({ value }) => isOneOf(value, source)).map(({ name }) => name));
}

function renamed(source: FileBond | null, nameOf: (name: string) => string): FileBond | null {
  return source === null || source === 'constant' ? source : new Set([...source].map(nameOf));
}

function common(bonds: readonly (FileBond | null)[]): FileBond | null {
  if (bonds.every((bond) => bond === 'constant')) return 'constant';
  const sets = bonds.map((bond) => (bond === null || bond === 'constant' ? new Set<string>() : bond));
  return new Set([...must(sets[0])].filter((name) => sets.every((set) => set.has(name))));
}

const isOneOf = (expression: Expression, names: ReadonlySet<string>): boolean =>
  expression.kind === 'column' && names.has(expression.name);
