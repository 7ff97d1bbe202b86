import { sameType, typeName } from '../model/column.ts';
import { checkExpression, expectType } from './check-expression.ts';
import type { Expression } from './expression.ts';
import {
  type AggregateFunction,
  inputs,
  type JoinKey,
  type Measure,
  type Relation,
  type RelationKind,
  type Schema,
  type SortKey,
} from './relation.ts';
import { selfReads } from './self-reads.ts';

const kinds: readonly RelationKind[] = [
  'table',
  'values',
  'named',
  'project',
  'filter',
  'join',
  'align',
  'aggregate',
  'window',
  'unnest',
  'union',
  'distinct',
  'fixpoint',
  'compute',
  'kernel',
];

/**
 * Sentences that say what is wrong with a relation, e.g. one that was loaded; none when it holds. The builders cannot
 * make a relation that fails this.
 */
export function validate(relation: Relation): readonly string[] {
  if (!kinds.includes(relation.kind)) return [`There is no relation of kind \`${relation.kind}\`.`];
  const inner = inputs(relation).flatMap(validate);
  return inner.length > 0 ? inner : checkNode(relation);
}

function checkNode(relation: Relation): readonly string[] {
  const expressions = (values: readonly Expression[], columns: Schema): readonly string[] =>
    values.flatMap((value) => checkExpression(value, columns));
  switch (relation.kind) {
    case 'table':
      return [];
    case 'values':
      return checkRows(relation);
    case 'named':
      return sameColumns('named', renamed(relation.alias, relation.source.schema), relation.schema);
    case 'filter':
      return [
        ...expressions([relation.condition], relation.source.schema),
        ...expectType(relation.condition, 'boolean', 'The condition of a filter'),
        ...sameColumns('filter', relation.source.schema, relation.schema),
      ];
    case 'project':
      return [
        ...expressions(
          relation.columns.map(({ value }) => value),
          relation.source.schema,
        ),
        ...sameColumns('project', schemaOf(relation.columns), relation.schema),
      ];
    case 'join':
      return checkJoin(relation);
    case 'align':
      return checkAlign(relation);
    case 'aggregate':
      return checkAggregate(relation);
    case 'window':
      return [
        ...expressions([...relation.partition, ...values(relation.order)], relation.source.schema),
        ...(relation.keep !== null && relation.keep < 1 ? [`A window cannot keep ${relation.keep} rows.`] : []),
      ];
    case 'unnest':
      return [
        ...expressions([relation.list], relation.source.schema),
        ...(typeof relation.list.type === 'object' && 'list' in relation.list.type
          ? []
          : [`Only a list has items, not ${typeName(relation.list.type)}.`]),
      ];
    case 'union':
      return relation.sources.flatMap((source) => sameColumns('union', relation.schema, source.schema));
    case 'distinct':
      return sameColumns('distinct', relation.source.schema, relation.schema);
    case 'fixpoint':
      return checkFixpoint(relation);
    case 'compute':
    case 'kernel':
      return [];
  }
}

type NodeOf<K extends RelationKind> = Extract<Relation, { readonly kind: K }>;

function checkRows({ rows, schema }: NodeOf<'values'>): readonly string[] {
  const fields = Object.entries(schema);
  return rows.flatMap((row) => {
    if (row.length !== fields.length) return [`A row of ${row.length} values does not fit ${fields.length} columns.`];
    return fields.flatMap(([name, { nullable }], at) =>
      row[at] === null && !nullable ? [`Column \`${name}\` may not be null, but a row has no value for it.`] : [],
    );
  });
}

function checkKeys(keys: readonly JoinKey[], left: Schema, right: Schema): readonly string[] {
  return keys.flatMap((key) => [
    ...checkExpression(key.left, left),
    ...checkExpression(key.right, right),
    ...expectType(key.right, key.left.type, 'The right side of a join key'),
  ]);
}

function checkJoin({ left, right, keys, condition, how, schema }: NodeOf<'join'>): readonly string[] {
  const both = { ...left.schema, ...right.schema };
  const adds = how === 'inner' || how === 'left';
  return [
    ...twice(left.schema, right.schema),
    ...checkKeys(keys, left.schema, right.schema),
    ...(condition
      ? [...checkExpression(condition, both), ...expectType(condition, 'boolean', 'The condition of a join')]
      : []),
    ...sameColumns('join', adds ? both : left.schema, schema),
  ];
}

function checkAlign({ left, right, keys, leftSpan, rightSpan, ties }: NodeOf<'align'>): readonly string[] {
  const both = { ...left.schema, ...right.schema };
  const spans = [leftSpan.start, leftSpan.end, rightSpan.start, rightSpan.end];
  return [
    ...twice(left.schema, right.schema),
    ...checkKeys(keys, left.schema, right.schema),
    ...[...spans, ...values(ties)].flatMap((value) => checkExpression(value, both)),
    ...spans.flatMap((value) => expectType(value, 'integer', 'The edge of a span')),
  ];
}

function checkAggregate({ source, groups, measures, schema }: NodeOf<'aggregate'>): readonly string[] {
  const read = [
    ...groups.map(({ value }) => value),
    ...measures.flatMap(({ args, order, where }) => [...args, ...values(order), ...(where ? [where] : [])]),
  ];
  const names = [...groups, ...measures].map(({ name }) => name);
  const repeated = names.filter((name, at) => names.indexOf(name) !== at);
  return [
    ...read.flatMap((value) => checkExpression(value, source.schema)),
    ...measures.flatMap(checkMeasure),
    ...repeated.map((name) => `Column \`${name}\` is defined twice.`),
    ...names
      .filter((name) => !(name in schema))
      .map((name) => `Column \`${name}\` is computed but is not in the schema of the aggregate.`),
  ];
}

function checkMeasure({ name, function: measure, args, where }: Measure): readonly string[] {
  const expected = measureArguments[measure];
  if (!expected) return [`There is no measure \`${measure}\`.`];
  const wrong = args.filter(({ type }) => expected.types !== null && !expected.types.includes(typeName(type)));
  return [
    ...(expected.counts.includes(args.length)
      ? []
      : [`\`${measure}\` of \`${name}\` cannot take ${args.length} arguments.`]),
    ...wrong.map(({ type }) => `\`${measure}\` of \`${name}\` cannot take ${typeName(type)}.`),
    ...(where ? expectType(where, 'boolean', 'The condition of a measure') : []),
  ];
}

const measureArguments: Readonly<
  Record<AggregateFunction, { readonly counts: readonly number[]; readonly types: readonly string[] | null }>
> = {
  count: { counts: [0, 1], types: null },
  count_distinct: { counts: [1], types: null },
  min: { counts: [1], types: null },
  max: { counts: [1], types: null },
  sum: { counts: [1], types: ['integer', 'bigint'] },
  any: { counts: [1], types: ['boolean'] },
  every: { counts: [1], types: ['boolean'] },
  arg_min: { counts: [2], types: null },
  arg_max: { counts: [2], types: null },
  list: { counts: [1], types: null },
  text_join: { counts: [2], types: ['text'] },
};

function checkFixpoint({ name, seed, step, schema }: NodeOf<'fixpoint'>): readonly string[] {
  const reads = selfReads(step, name);
  const answerable =
    reads === 'several' || reads === 'whole'
      ? [`The step of the fixpoint \`${name}\` needs more rows of \`${name}\` than the new ones.`]
      : [];
  return [
    ...sameColumns('fixpoint', schema, seed.schema),
    ...sameColumns('fixpoint', schema, step.schema),
    ...answerable,
  ];
}

const values = (order: readonly SortKey[]): readonly Expression[] => order.map(({ value }) => value);

const renamed = (alias: string, schema: Schema): Schema =>
  Object.fromEntries(Object.entries(schema).map(([name, field]) => [`${alias}.${name}`, field]));

const schemaOf = (columns: readonly { readonly name: string; readonly value: Expression }[]): Schema =>
  Object.fromEntries(columns.map(({ name, value }) => [name, { type: value.type, nullable: value.nullable }]));

const twice = (left: Schema, right: Schema): readonly string[] =>
  Object.keys(left)
    .filter((name) => name in right)
    .map((name) => `Column \`${name}\` is on both sides of a join.`);

/** Names and types; whether a column may be null can differ. */
function sameColumns(kind: RelationKind, expected: Schema, actual: Schema): readonly string[] {
  const [names, given] = [Object.keys(expected), Object.keys(actual)];
  const wrong = names.filter((name) => !(name in actual)).concat(given.filter((name) => !(name in expected)));
  if (wrong.length > 0) return [`The columns of a ${kind} are ${names.join(', ')}; it says ${given.join(', ')}.`];
  return names.flatMap((name) => {
    const [left, right] = [expected[name]?.type, actual[name]?.type];
    return left && right && !sameType(left, right)
      ? [`Column \`${name}\` of a ${kind} is ${typeName(left)}; it says ${typeName(right)}.`]
      : [];
  });
}
