import type { Column, Columns, ColumnType, ScalarType } from '../model/column.ts';
import type { Table } from '../model/table.ts';
import { aliasRows } from './alias-rows.ts';
import { conjunction, conjuncts } from './conjuncts.ts';
import { columnsRead, type Expression, type Value } from './expression.ts';
import { both } from './expressions.ts';
import { type Aggregate, isNullWhenEmpty } from './measures.ts';
import type { Field, JoinKey, JoinKind, Rel, Relation, Schema, SortKey } from './relation.ts';
import { tableRelation } from './tables.ts';

type SchemaOf<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? Field<T> : never };
type Row<S extends Schema> = { readonly [K in keyof S]: Value<S[K]['type']> };
type Rows<Scope extends Readonly<Record<string, Schema>>> = { readonly [A in keyof Scope]: Row<Scope[A]> };
/** The columns of a table in a query. */
export type TableRow<T extends Table> = Row<SourceSchema<T>>;
type Source<S extends Schema> = Rel<S> | Table;
type SourceSchema<R> = R extends Table<infer C> ? SchemaOf<C> : R extends Rel<infer S> ? S : never;
type Selected<R extends Readonly<Record<string, { readonly type: ColumnType }>>> = {
  readonly [K in keyof R]: Field<R[K]['type']>;
};
type Condition = Value<'boolean'> | readonly Value<'boolean'>[];

/** Starts a query: the columns of the source are `t.<alias>.<column>` in everything that follows. */
export function from<A extends string, R extends Source<Schema>>(
  alias: A,
  source: R,
): Query<{ readonly [K in A]: SourceSchema<R> }> {
  return new Query(named(alias, asRelation(source)), [alias]);
}

/** A query under construction. Immutable; nothing of it survives in the relation. */
export class Query<Scope extends Readonly<Record<string, Schema>>> {
  constructor(
    private readonly relation: Relation,
    private readonly aliases: readonly string[],
  ) {}

  join<A extends string, R extends Source<Schema>>(
    alias: A,
    source: R,
    on: (t: Rows<Scope & { readonly [K in A]: SourceSchema<R> }>) => Condition,
  ) {
    return this.joined('inner', alias, source, on as never) as Query<Scope & { readonly [K in A]: SourceSchema<R> }>;
  }

  /** Keeps rows without a partner; the partner's columns are then null. */
  leftJoin<A extends string, R extends Source<Schema>>(
    alias: A,
    source: R,
    on: (t: Rows<Scope & { readonly [K in A]: SourceSchema<R> }>) => Condition,
  ) {
    return this.joined('left', alias, source, on as never) as Query<Scope & { readonly [K in A]: SourceSchema<R> }>;
  }

  /** Keeps rows that have a partner. */
  whereExists<A extends string, R extends Source<Schema>>(
    alias: A,
    source: R,
    on: (t: Rows<Scope & { readonly [K in A]: SourceSchema<R> }>) => Condition,
  ) {
    return this.joined('semi', alias, source, on as never) as Query<Scope>;
  }

  /** Keeps rows that have no partner. */
  whereNone<A extends string, R extends Source<Schema>>(
    alias: A,
    source: R,
    on: (t: Rows<Scope & { readonly [K in A]: SourceSchema<R> }>) => Condition,
  ) {
    return this.joined('anti', alias, source, on as never) as Query<Scope>;
  }

  where(condition: (t: Rows<Scope>) => Condition): Query<Scope> {
    return new Query(
      {
        kind: 'filter',
        source: this.relation,
        condition: all(condition(this.rows())),
        schema: this.relation.schema,
      },
      this.aliases,
    );
  }

  /** Keeps the first `keep` rows of each group in the given order; state an order that decides every tie. */
  best(
    choice: (t: Rows<Scope>) => {
      readonly by: readonly Value[];
      readonly order: readonly SortKey[];
      readonly keep?: number;
    },
  ): Query<Scope> {
    const { by, order, keep = 1 } = choice(this.rows());
    return new Query(rank(this.relation, 'rank.row', by, order, keep), this.aliases);
  }

  /** Adds `t.<alias>.item` and `t.<alias>.position` (from 1): one row per item of a list. */
  unnest<A extends string, T extends ScalarType>(
    alias: A,
    list: (t: Rows<Scope>) => Value<{ readonly list: T }>,
    options: { readonly keepEmpty?: boolean } = {},
  ): Query<Scope & { readonly [K in A]: { readonly item: Field<T>; readonly position: Field<'integer'> } }> {
    const value = list(this.rows());
    const item = `${alias}.item`;
    const position = `${alias}.position`;
    const keepEmpty = options.keepEmpty ?? false;
    const schema = {
      ...this.relation.schema,
      [item]: { type: value.type.list, nullable: true },
      [position]: { type: 'integer' as const, nullable: keepEmpty },
    };
    return new Query({ kind: 'unnest', source: this.relation, list: value, item, position, keepEmpty, schema }, [
      ...this.aliases,
      alias,
    ]);
  }

  select<R extends Readonly<Record<string, Value>>>(columns: (t: Rows<Scope>) => R): Rel<Selected<R>> {
    const selected = Object.entries(columns(this.rows())).map(([name, value]) => ({ name, value }));
    return { kind: 'project', source: this.relation, columns: selected, schema: schemaOf(selected) } as Rel<
      Selected<R>
    >;
  }

  /** Groups by the keys; without keys the whole input is one group. */
  groupBy<G extends Readonly<Record<string, Value>>, M extends Readonly<Record<string, Aggregate>>>(
    groups: (t: Rows<Scope>) => G,
    measures: (t: Rows<Scope>) => M,
  ): Rel<Selected<G & M>> {
    const keys = Object.entries(groups(this.rows())).map(([name, value]) => ({ name, value }));
    const values = Object.entries(measures(this.rows()));
    const schema = {
      ...schemaOf(keys),
      ...Object.fromEntries(
        values.map(([name, { type, nullable, function: call }]) => [
          name,
          { type, nullable: nullable || (keys.length === 0 && isNullWhenEmpty(call)) },
        ]),
      ),
    };
    return {
      kind: 'aggregate',
      source: this.relation,
      groups: keys,
      measures: values.map(([name, { function: call, args, order, where }]) => ({
        name,
        function: call,
        args,
        order,
        where,
      })),
      schema,
    } as unknown as Rel<Selected<G & M>>;
  }

  private rows(): Rows<Scope> {
    return aliasRows(this.relation.schema, this.aliases) as Rows<Scope>;
  }

  private joined(
    how: JoinKind,
    alias: string,
    source: Source<Schema>,
    on: (t: never) => Condition,
  ): Query<Readonly<Record<string, Schema>>> {
    if (this.aliases.includes(alias)) throw new Error(`The alias \`${alias}\` is used twice in one query.`);
    const right = named(alias, asRelation(source));
    const condition = on(aliasRows(this.relation.schema, this.aliases, [alias, right.schema]) as never);
    const split = splitKeys(conjuncts(all(condition)), this.relation.schema, right.schema);
    const adds = how === 'inner' || how === 'left';
    const schema = adds
      ? { ...this.relation.schema, ...(how === 'left' ? optional(right.schema) : right.schema) }
      : this.relation.schema;
    return new Query(
      { kind: 'join', how, left: this.relation, right, ...split, schema },
      adds ? [...this.aliases, alias] : this.aliases,
    );
  }
}

/** Adds the rank of each row in its group as the column `name`. */
export function rank(
  source: Relation,
  name: string,
  partition: readonly Expression[],
  order: readonly SortKey[],
  keep: number | null,
): Relation {
  const schema =
    keep === null ? { ...source.schema, [name]: { type: 'integer' as const, nullable: false } } : source.schema;
  return { kind: 'window', source, name, function: 'row_number', partition, order, keep, schema };
}

export function asRelation(source: Source<Schema>): Relation {
  return 'layer' in source ? tableRelation(source) : source;
}

function named(alias: string, source: Relation): Relation {
  return { kind: 'named', alias, source, schema: renamed(source.schema, alias) };
}

/** Schemas by what they are renamed from, and how: most are those of tables, which many queries start from alike. */
const known = new WeakMap<Schema, Map<string, Schema>>();

function renamed(schema: Schema, alias: string): Schema {
  const byAlias = known.get(schema) ?? new Map<string, Schema>();
  known.set(schema, byAlias);
  const found = byAlias.get(alias);
  if (found) return found;
  const made: Record<string, Field> = {};
  for (const name in schema) made[`${alias}.${name}`] = schema[name] as Field;
  byAlias.set(alias, made);
  return made;
}

function optional(schema: Schema): Schema {
  const made: Record<string, Field> = {};
  for (const name in schema) made[name] = { type: (schema[name] as Field).type, nullable: true };
  return made;
}

function schemaOf(columns: readonly { readonly name: string; readonly value: Expression }[]): Schema {
  return Object.fromEntries(columns.map(({ name, value }) => [name, { type: value.type, nullable: value.nullable }]));
}

function all(condition: Condition): Value<'boolean'> {
  return isList(condition) ? both(...condition) : condition;
}

const isList = (condition: Condition): condition is readonly Value<'boolean'>[] => Array.isArray(condition);

function splitKeys(
  conditions: readonly Expression[],
  left: Schema,
  right: Schema,
): { keys: readonly JoinKey[]; condition: Expression | null } {
  const keys: JoinKey[] = [];
  const rest: Expression[] = [];
  for (const condition of conditions) {
    const key = keyOf(condition, left, right);
    if (key) keys.push(key);
    else rest.push(condition);
  }
  return { keys, condition: conjunction(rest) };
}

function keyOf(condition: Expression, left: Schema, right: Schema): JoinKey | null {
  if (condition.kind !== 'call' || condition.function !== 'equal') return null;
  const [first, second] = condition.args as readonly [Expression, Expression];
  if (readsOnly(first, left) && readsOnly(second, right)) return { left: first, right: second };
  if (readsOnly(first, right) && readsOnly(second, left)) return { left: second, right: first };
  return null;
}

/** Whether an expression reads columns of this side and of no other; constants belong to no side. */
function readsOnly(expression: Expression, side: Schema): boolean {
  const names = [...columnsRead(expression)];
  return names.length > 0 && names.every((name) => name in side);
}
