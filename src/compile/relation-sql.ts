import { must, unreachable } from '../model/must.ts';
import { conjunction, conjuncts } from '../relation/conjuncts.ts';
import { columnsRead, type Expression } from '../relation/expression.ts';
import type { Relation, Schema } from '../relation/relation.ts';
import { relationHash } from '../relation/relation-hash.ts';
import { sharedParts } from '../relation/shared-parts.ts';
import { alignSql } from './align-sql.ts';
import { type Block, isOpen, isProjectable, open, statement } from './block.ts';
import { expressionSql } from './expression.ts';
import { joinKeys } from './join-keys.ts';
import { measureSql, orderSql } from './measure-sql.ts';
import { indent, name, sqlType } from './sql-text.ts';
import { UnsupportedInSql } from './unsupported-in-sql.ts';
import { valuesBlock } from './values-block.ts';

/** Gives names to the subqueries of one statement. */
export interface Names {
  next(): string;
  /** Whether joins pack two keys into one, see `joinKeys`. */
  readonly packKeys: boolean;
  /** By hash: parts that are computed once, and what they are called. */
  readonly shared: ReadonlyMap<string, string>;
}

interface StatementOptions {
  readonly packKeys?: boolean;
  readonly sharesParts?: boolean;
}

/** A statement in pieces: what is computed once, under a name for those after it, and the rest. */
export interface StatementPieces {
  readonly parts: readonly { readonly name: string; readonly sql: string; readonly schema: Schema }[];
  readonly rest: string;
}

/**
 * One SELECT statement that computes a relation; columns come in the order of its schema. `packKeys` suits statements
 * over whole tables; questions about a few rows do without, so that their conditions reach the scans. `sharesParts` computes
 * once what the relation says several times; as `packKeys` without more.
 */
export function relationSql(relation: Relation, options: StatementOptions = {}): string {
  return piecesSql(relationPieces(relation, options));
}

/** The same before it is put together. */
export function relationPieces(relation: Relation, options: StatementOptions = {}): StatementPieces {
  let used = 0;
  const packKeys = options.packKeys ?? false;
  const parts = (options.sharesParts ?? packKeys) ? sharedParts(relation, relationHash) : new Map<string, Relation>();
  const shared = new Map([...parts.keys()].map((hash, at) => [hash, `_part${at + 1}`]));
  const names: Names = { next: () => `_${++used}`, packKeys, shared };
  const rest = subquerySql(relation, names);
  return {
    parts: [...parts].map(([hash, part]) => ({
      name: must(shared.get(hash)),
      sql: statement(reordered(ownBlock(part, names), part.schema)),
      schema: part.schema,
    })),
    rest,
  };
}

export function piecesSql({ parts, rest }: StatementPieces): string {
  if (parts.length === 0) return rest;
  const definitions = parts.map((part) => `${name(part.name)} AS MATERIALIZED (\n  ${indent(part.sql)}\n)`);
  return `WITH ${definitions.join(',\n')}\n${rest}`;
}

/** The statement of a relation inside another statement. */
export function subquerySql(relation: Relation, names: Names): string {
  return statement(reordered(block(relation, names), relation.schema));
}

function block(relation: Relation, names: Names): Block {
  const part = sharedName(relation, names);
  return part === null ? ownBlock(relation, names) : open(name(part), columnsOf(part, relation.schema));
}

/** What a relation is called that is computed once for the whole statement. */
const sharedName = (relation: Relation, { shared }: Names): string | null =>
  shared.size === 0 ? null : (shared.get(relationHash(relation)) ?? null);

function ownBlock(relation: Relation, names: Names): Block {
  switch (relation.kind) {
    case 'table':
      return open(name(relation.table), columnsOf(relation.table, relation.schema));
    case 'values':
      return valuesBlock(relation.rows, relation.schema, names.next());
    case 'named':
      return namedBlock(relation, names);
    case 'filter': {
      const source = opened(relation.source, names);
      return { ...source, where: [...source.where, expressionSql(relation.condition, source.columns)] };
    }
    case 'project': {
      const inner = block(relation.source, names);
      const source = isProjectable(inner) ? inner : wrapped(inner, relation.source.schema, names.next());
      return {
        ...source,
        columns: new Map(relation.columns.map((column) => [column.name, expressionSql(column.value, source.columns)])),
      };
    }
    case 'join':
      return joinBlock(relation, names);
    case 'align':
      return alignBlock(relation, names);
    case 'aggregate':
      return aggregateBlock(relation, names);
    case 'window':
      return windowBlock(relation, names);
    case 'unnest':
      return unnestBlock(relation, names);
    case 'union': {
      const parts = relation.sources.map((source) => statement(reordered(block(source, names), relation.schema)));
      return subquery(parts.join('\nUNION ALL\n'), relation.schema, names.next());
    }
    case 'distinct': {
      const source = opened(relation.source, names);
      return { ...source, distinct: true };
    }
    case 'fixpoint':
      return fixpointBlock(relation, names);
    case 'compute':
      throw new UnsupportedInSql(relation.kernel, 'it is a kernel over whole tables');
    case 'kernel':
      throw new UnsupportedInSql(relation.kernel, 'a kernel computes it');
    default:
      return unreachable(relation);
  }
}

/** The working table has the types of the seed, which may be stored narrower than what the step adds. */
function fixpointBlock(relation: Extract<Relation, { kind: 'fixpoint' }>, names: Names): Block {
  const { schema } = relation;
  const seed = opened(relation.seed, names);
  const typed = new Map(
    [...reordered(seed, schema).columns].map(([column, sql]) => [
      column,
      `CAST(${sql} AS ${sqlType(must(schema[column]).type)})`,
    ]),
  );
  const parts = [{ ...seed, columns: typed }, reordered(block(relation.step, names), schema)].map(statement);
  const columns = Object.keys(schema).map(name).join(', ');
  const recursive = `WITH RECURSIVE ${name(relation.name)}(${columns}) AS (\n  ${indent(parts.join('\nUNION\n'))}\n)\nSELECT * FROM ${name(relation.name)}`;
  return subquery(recursive, schema, names.next());
}

/** A block to which conditions and joins can still be added. */
function opened(relation: Relation, names: Names): Block {
  const inner = block(relation, names);
  return isOpen(inner) ? inner : wrapped(inner, relation.schema, names.next());
}

function wrapped(inner: Block, schema: Schema, alias: string): Block {
  return subquery(statement(reordered(inner, schema)), schema, alias);
}

function subquery(sql: string, schema: Schema, alias: string): Block {
  return open(`(\n  ${indent(sql)}\n) AS ${name(alias)}`, columnsOf(alias, schema));
}

const columnsOf = (alias: string, schema: Schema): ReadonlyMap<string, string> =>
  new Map(Object.keys(schema).map((column) => [column, `${name(alias)}.${name(column)}`]));

function reordered(inner: Block, schema: Schema): Block {
  return {
    ...inner,
    columns: new Map(
      Object.keys(schema).map((column) => [column, must(inner.columns.get(column), `column ${column}`)]),
    ),
  };
}

function namedBlock(relation: Extract<Relation, { kind: 'named' }>, names: Names): Block {
  const { alias, source } = relation;
  const stored = source.kind === 'table' ? source.table : sharedName(source, names);
  const from =
    stored !== null
      ? `${name(stored)} AS ${name(alias)}`
      : `(\n  ${indent(subquerySql(source, names))}\n) AS ${name(alias)}`;
  return open(
    from,
    new Map(Object.keys(source.schema).map((column) => [`${alias}.${column}`, `${name(alias)}.${name(column)}`])),
  );
}

const joinWords = { inner: 'JOIN', left: 'LEFT JOIN', semi: 'SEMI JOIN', anti: 'ANTI JOIN' } as const;

function joinBlock(relation: Extract<Relation, { kind: 'join' }>, names: Names): Block {
  const left = opened(relation.left, names);
  const right = oneSource(relation.right, names);
  const columns = new Map([...left.columns, ...right.columns]);
  const { guard, rest } = guardOf(relation);
  const conditions = joinKeys(relation.keys, columns, names.packKeys).map(([of, to], at) =>
    guard && at === 0 ? `CASE WHEN ${expressionSql(guard, columns)} THEN ${of} END = ${to}` : `${of} = ${to}`,
  );
  if (rest) conditions.push(expressionSql(rest, columns));
  if (conditions.length === 0) conditions.push('TRUE');
  const from = `${left.from}\n${joinWords[relation.how]} ${right.from}\n  ON ${conditions.join('\n  AND ')}`;
  const adds = relation.how === 'inner' || relation.how === 'left';
  return { ...left, from, columns: adds ? columns : left.columns, where: left.where };
}

/**
 * What a join that keeps its left rows asks of the left row alone. It goes into a key, which is null where it does not
 * hold: as a condition of its own DuckDB 1.5.5 would compare every row with every row.
 */
function guardOf(relation: Extract<Relation, { kind: 'join' }>): {
  readonly guard: Expression | null;
  readonly rest: Expression | null;
} {
  const { how, keys, condition, left } = relation;
  const keepsLeft = how === 'left' || how === 'anti';
  if (!condition || !keepsLeft || keys.length === 0) return { guard: null, rest: condition };
  const isOfLeft = (part: Expression) => [...columnsRead(part)].every((column) => column in left.schema);
  const parts = conjuncts(condition);
  return {
    guard: conjunction(parts.filter(isOfLeft)),
    rest: conjunction(parts.filter((part) => !isOfLeft(part))),
  };
}

/** The right side of a join must be a single FROM item without conditions of its own. */
function oneSource(relation: Relation, names: Names): Block {
  if (relation.kind === 'named') return namedBlock(relation, names);
  return wrapped(block(relation, names), relation.schema, names.next());
}

function alignBlock(relation: Extract<Relation, { kind: 'align' }>, names: Names): Block {
  return subquery(alignSql(relation, names), relation.schema, names.next());
}

function aggregateBlock(relation: Extract<Relation, { kind: 'aggregate' }>, names: Names): Block {
  const source = opened(relation.source, names);
  const groups = relation.groups.map((group) => [group.name, expressionSql(group.value, source.columns)] as const);
  const measures = relation.measures.map((measure) => [measure.name, measureSql(measure, source.columns)] as const);
  return {
    ...source,
    columns: new Map([...groups, ...measures]),
    groupBy: relation.groups.map(({ value }, at) => groupKeySql(value, must(groups[at])[1])),
  };
}

/** A whole number alone would name a column by its place. */
const groupKeySql = (value: Expression, sql: string): string =>
  value.kind === 'literal' ? `CAST(${sql} AS ${sqlType(value.type)})` : sql;

function windowBlock(relation: Extract<Relation, { kind: 'window' }>, names: Names): Block {
  const source = opened(relation.source, names);
  const by = relation.partition.map((value: Expression) => expressionSql(value, source.columns));
  // Without a partition DuckDB 1.5.5 answers "the first row of nothing" with a row of nulls.
  const partition = by.length === 0 && relation.keep !== null ? ['TRUE'] : by;
  const order = orderSql(relation.order, source.columns);
  const over = [
    partition.length > 0 ? `PARTITION BY ${partition.join(', ')}` : '',
    order === '' ? '' : `ORDER BY ${order}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
  const ranked = `${relation.function}() OVER (${over})`;
  if (relation.keep !== null) return { ...source, qualify: `${ranked} <= ${relation.keep}` };
  const added: Block = {
    ...source,
    columns: new Map([...source.columns, [relation.name, `CAST(${ranked} AS INTEGER)`]]),
  };
  return wrapped(added, relation.schema, names.next());
}

function unnestBlock(relation: Extract<Relation, { kind: 'unnest' }>, names: Names): Block {
  const source = opened(relation.source, names);
  const list = expressionSql(relation.list, source.columns);
  const items = relation.keepEmpty ? `CASE WHEN coalesce(len(${list}), 0) = 0 THEN [NULL] ELSE ${list} END` : list;
  const positions = relation.keepEmpty
    ? `CASE WHEN coalesce(len(${list}), 0) = 0 THEN [NULL] ELSE generate_series(1, len(${list})) END`
    : `generate_series(1, len(${list}))`;
  const columns = new Map([
    ...source.columns,
    [relation.item, `unnest(${items})`],
    [relation.position, `CAST(unnest(${positions}) AS INTEGER)`],
  ]);
  return wrapped({ ...source, columns }, relation.schema, names.next());
}
