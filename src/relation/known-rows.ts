import { conjuncts } from './conjuncts.ts';
import type { Expression, LiteralValue } from './expression.ts';
import type { NamedExpression, Relation } from './relation.ts';

export type ValueSet = ReadonlySet<LiteralValue>;
type Columns = ReadonlyMap<string, ValueSet | number>;

/**
 * What is known of the rows of a relation without reading them: the values that columns may have, nulls aside. Of a small
 * relation whose rows are at hand, what columns may be together.
 */
export class KnownRows {
  private readonly found = new Map<string, ValueSet>();

  private constructor(
    /** By name: the values of a column, or its place in the rows; a column that is absent may have any value. */
    private readonly columns: Columns,
    private readonly rows: readonly (readonly LiteralValue[])[],
  ) {}

  static readonly any = new KnownRows(new Map(), []);

  static ofValues(columns: ReadonlyMap<string, ValueSet>): KnownRows {
    return new KnownRows(columns, []);
  }

  static ofRows(names: readonly string[], rows: readonly (readonly LiteralValue[])[]): KnownRows {
    return new KnownRows(new Map(names.map((name, at) => [name, at])), rows);
  }

  /** The values of a column, nulls aside; null when it may have any. */
  values(column: string): ValueSet | null {
    const at = this.columns.get(column);
    if (typeof at !== 'number') return at ?? null;
    const found = this.found.get(column) ?? new Set(this.rows.map((row) => row[at] ?? null));
    this.found.set(column, found);
    return found;
  }

  get names(): readonly string[] {
    return [...this.columns.keys()];
  }

  /** Of the same rows with some columns alone. */
  only(names: readonly string[]): KnownRows {
    return new KnownRows(new Map([...this.columns].filter(([name]) => names.includes(name))), this.rows);
  }

  /** Of the same columns by other names. */
  named(alias: string): KnownRows {
    return new KnownRows(new Map([...this.columns].map(([name, of]) => [`${alias}.${name}`, of])), this.rows);
  }

  /** Of columns computed from these. */
  computed(columns: readonly NamedExpression[]): KnownRows {
    const known = new Map<string, ValueSet | number>();
    for (const { name, value } of columns) {
      const of = value.kind === 'column' ? this.columns.get(value.name) : this.valuesOf(value);
      if (of !== undefined && of !== null) known.set(name, of);
    }
    return new KnownRows(known, this.rows);
  }

  /** Of the rows for which a condition holds; null when there can be none. */
  where(condition: Expression | null): KnownRows | null {
    let now: KnownRows | null = this;
    for (const each of condition ? conjuncts(condition) : []) {
      const asked = askedFor(each);
      if (asked && now) now = now.among(asked.column, asked.values);
    }
    return now;
  }

  /** Of the rows whose column is one of some values; null when there can be none. */
  among(column: string, values: ValueSet): KnownRows | null {
    const at = this.columns.get(column);
    if (typeof at === 'number') {
      const rows = this.rows.filter((row) => values.has(row[at] ?? null));
      return rows.length === 0 ? null : new KnownRows(this.columns, rows);
    }
    const now = at ? common(at, values) : values;
    return now.size === 0 ? null : new KnownRows(new Map([...this.columns, [column, now]]), this.rows);
  }

  private valuesOf(value: Expression): ValueSet | null {
    switch (value.kind) {
      case 'column':
        return this.values(value.name);
      case 'literal':
        return new Set([value.value]);
      case 'case':
        return allOf([...value.branches.map((branch) => branch.value), value.otherwise].map((of) => this.valuesOf(of)));
      default:
        return null;
    }
  }
}

/** Of rows that are of one of several relations. */
export function eitherOf(columns: readonly string[], of: readonly KnownRows[]): KnownRows {
  const known = columns.flatMap((column) => {
    const values = allOf(of.map((rows) => rows.values(column)));
    return values ? [[column, values] as const] : [];
  });
  return KnownRows.ofValues(new Map(known));
}

/** Of the pairs of rows that a join finds; null when there can be none. */
export function inPairs(
  { keys, condition }: Extract<Relation, { kind: 'join' }>,
  left: KnownRows,
  right: KnownRows,
): KnownRows | null {
  let one = left.where(condition);
  let other = right.where(condition);
  for (const { left: mine, right: theirs } of keys) {
    if (mine.kind !== 'column' || theirs.kind !== 'column') continue;
    const [values, others] = [one?.values(mine.name), other?.values(theirs.name)];
    if (one && others) one = one.among(mine.name, others);
    if (other && values) other = other.among(theirs.name, values);
  }
  return one && other ? beside(one, other) : null;
}

/** Of pairs of rows. */
export const beside = (one: KnownRows, other: KnownRows): KnownRows =>
  KnownRows.ofValues(new Map([...valuesOf(one), ...valuesOf(other)]));

const valuesOf = (rows: KnownRows) =>
  rows.names.flatMap((name) => {
    const values = rows.values(name);
    return values ? [[name, values] as const] : [];
  });

/** A condition that a column is one of some constants. */
function askedFor(condition: Expression): { readonly column: string; readonly values: ValueSet } | null {
  if (condition.kind !== 'call') return null;
  const isChoice = condition.function === 'one_of' || condition.function === 'equal';
  const [column, ...values] = condition.args;
  if (!isChoice || column?.kind !== 'column') return null;
  const constants = values.flatMap((value) => (value.kind === 'literal' ? [value.value] : []));
  return constants.length === values.length ? { column: column.name, values: new Set(constants) } : null;
}

const allOf = (each: readonly (ValueSet | null)[]): ValueSet | null =>
  each.every((values) => values !== null) ? new Set(each.flatMap((values) => [...(values ?? [])])) : null;

const common = (one: ValueSet, other: ValueSet): ValueSet => new Set([...one].filter((value) => other.has(value)));
