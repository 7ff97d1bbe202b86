import type { ColumnType } from '../../model/column.ts';
import { nullableFields } from '../align.ts';
import type { Expression } from '../expression.ts';
import { isNullWhenEmpty } from '../measures.ts';
import type { AggregateFunction, JoinKind, Measure, NamedExpression, Relation, Schema } from '../relation.ts';
import { validate } from '../validate.ts';
import { items, record, text } from './json-parts.ts';
import { readAlign } from './read-align.ts';
import { readExpression } from './read-expression.ts';
import { readKeys } from './read-keys.ts';
import { readValues } from './read-values.ts';
import { sortKeys } from './sort-keys.ts';

type Json = Readonly<Record<string, unknown>>;

/** Columns of the tables a relation may read, by name. */
export type Tables = ReadonlyMap<string, Schema>;

/**
 * Reads a relation of the IR from JSON. Schemas and types may be left out: they follow from the tables it reads. Throws
 * one sentence for each fault.
 */
export function readRelation(json: unknown, tables: Tables): Relation {
  const relation = read(json, tables);
  const faults = validate(relation);
  if (faults.length > 0) throw new Error(faults.join(' '));
  return relation;
}

function read(json: unknown, tables: Tables): Relation {
  const at = record(json, 'A relation');
  const kind = text(at.kind, 'The kind of a relation');
  const reader = readers[kind];
  if (!reader)
    throw new Error(`There is no relation of kind \`${kind}\`; there are ${Object.keys(readers).join(', ')}.`);
  return reader(at, tables);
}

const readers: Readonly<Record<string, (at: Json, tables: Tables) => Relation>> = {
  table({ table }, tables) {
    const name = text(table, 'The name of a table');
    const schema = tables.get(name);
    if (!schema) throw new Error(`There is no table \`${name}\`; there are ${[...tables.keys()].join(', ')}.`);
    return { kind: 'table', table: name, schema };
  },
  values: readValues,
  named(at, tables) {
    const source = read(at.source, tables);
    const alias = text(at.alias, 'The alias of a relation');
    const columns = Object.entries(source.schema).map(([name, field]) => [`${alias}.${name}`, field]);
    return { kind: 'named', alias, source, schema: Object.fromEntries(columns) };
  },
  project(at, tables) {
    const source = read(at.source, tables);
    const columns = named(at.columns, source.schema);
    return { kind: 'project', source, columns, schema: schemaOf(columns) };
  },
  filter(at, tables) {
    const source = read(at.source, tables);
    return { kind: 'filter', source, condition: readExpression(at.condition, source.schema), schema: source.schema };
  },
  join(at, tables) {
    const [left, right] = [read(at.left, tables), read(at.right, tables)];
    const how = (['inner', 'left', 'semi', 'anti'] as const).find((each) => each === (at.how ?? 'inner'));
    if (!how) throw new Error(`A join is inner, left, semi or anti, not \`${at.how}\`.`);
    const keys = readKeys(at.keys, left.schema, right.schema);
    const both = { ...left.schema, ...right.schema };
    const condition = at.condition == null ? null : readExpression(at.condition, both);
    return { kind: 'join', how, left, right, keys, condition, schema: joined(how, left.schema, right.schema) };
  },
  align: (at, tables) => readAlign(at, read(at.left, tables), read(at.right, tables)),
  aggregate(at, tables) {
    const source = read(at.source, tables);
    const groups = named(at.groups ?? [], source.schema);
    const given = items(at.measures, 'The measures of an aggregate').map((part) => measure(part, source.schema));
    const measures = given.map(({ of }) => of);
    const types = given.map(({ of, type }) => [of.name, { type, nullable: isNullWhenEmpty(of.function) }]);
    return {
      kind: 'aggregate',
      source,
      groups,
      measures,
      schema: { ...schemaOf(groups), ...Object.fromEntries(types) },
    };
  },
  window(at, tables) {
    const source = read(at.source, tables);
    const name = text(at.name, 'The name of a window');
    const partition = items(at.partition ?? [], 'The partition of a window').map((each) =>
      readExpression(each, source.schema),
    );
    const order = sortKeys(at.order, source.schema);
    const keep = typeof at.keep === 'number' ? at.keep : null;
    const schema: Schema = { ...source.schema, [name]: { type: 'integer', nullable: false } };
    return {
      ...{ kind: 'window', source, name, partition, order, keep },
      function: at.function === 'rank' ? 'rank' : 'row_number',
      schema: keep === null ? schema : source.schema,
    };
  },
  unnest(at, tables) {
    const source = read(at.source, tables);
    const list = readExpression(at.list, source.schema);
    const [item, position] = [text(at.item, 'The name of an item'), text(at.position, 'The name of a position')];
    const keepEmpty = at.keepEmpty === true;
    const type = typeof list.type === 'object' && 'list' in list.type ? list.type.list : list.type;
    const added: Schema = { [item]: { type, nullable: true }, [position]: { type: 'integer', nullable: keepEmpty } };
    return { kind: 'unnest', source, list, item, position, keepEmpty, schema: { ...source.schema, ...added } };
  },
  union(at, tables) {
    const sources = items(at.sources, 'The sources of a union').map((each) => read(each, tables));
    const [first] = sources;
    if (!first) throw new Error('A union needs a source.');
    return { kind: 'union', sources, schema: first.schema };
  },
  distinct(at, tables) {
    const source = read(at.source, tables);
    return { kind: 'distinct', source, schema: source.schema };
  },
  fixpoint(at, tables) {
    const name = text(at.name, 'The name of a fixpoint');
    const seed = read(at.seed, tables);
    const step = read(at.step, new Map([...tables, [name, seed.schema]]));
    return { kind: 'fixpoint', name, seed, step, schema: seed.schema };
  },
};

function named(json: unknown, columns: Schema): readonly NamedExpression[] {
  return items(json, 'Columns').map((part) => {
    const { name, value } = record(part, 'A column');
    return { name: text(name, 'The name of a column'), value: readExpression(value, columns) };
  });
}

/** Types of measures that do not have the type of their argument. */
const ownTypes: Partial<Record<AggregateFunction, ColumnType>> = {
  count: 'integer',
  count_distinct: 'integer',
  sum: 'bigint',
  any: 'boolean',
  every: 'boolean',
  text_join: 'text',
};

function measure(json: unknown, columns: Schema): { readonly of: Measure; readonly type: ColumnType } {
  const at = record(json, 'A measure');
  const called = text(at.function, 'The function of a measure') as AggregateFunction;
  const args: readonly Expression[] = items(at.args ?? [], 'The arguments of a measure').map((each) =>
    readExpression(each, columns),
  );
  const argument = args[0]?.type ?? 'integer';
  return {
    of: {
      name: text(at.name, 'The name of a measure'),
      function: called,
      args,
      order: sortKeys(at.order, columns),
      where: at.where == null ? null : readExpression(at.where, columns),
    },
    type: ownTypes[called] ?? (called === 'list' ? { list: argument } : argument),
  };
}

function joined(how: JoinKind, left: Schema, right: Schema): Schema {
  if (how === 'semi' || how === 'anti') return left;
  return { ...left, ...(how === 'inner' ? right : nullableFields(right)) };
}

const schemaOf = (columns: readonly NamedExpression[]): Schema =>
  Object.fromEntries(columns.map(({ name, value }) => [name, { type: value.type, nullable: value.nullable }]));
