import type { ColumnType } from '../../src/model/column.ts';
import { align } from '../../src/relation/align.ts';
import { callType } from '../../src/relation/call-type.ts';
import { distinct, field, fixpoint, union, values } from '../../src/relation/combine.ts';
import type { Expression, Value } from '../../src/relation/expression.ts';
import { call, equal, less, literal, unionOf } from '../../src/relation/expressions.ts';
import { type FunctionName, functions, type Parameter } from '../../src/relation/functions.ts';
import { count } from '../../src/relation/measures.ts';
import { from, rank } from '../../src/relation/query.ts';
import type { AggregateFunction, Measure, Relation, RelationKind } from '../../src/relation/relation.ts';
import { columnOf } from '../../src/relation/total-order.ts';

const shape = {
  n: field('integer', true),
  wide: field('bigint', true),
  real: field('double', true),
  name: field('text', true),
  flag: field('boolean', true),
};
const rows = values(shape, [
  [1, 10, 0.5, 'ab', true],
  [2, 20, 1.5, 'cd', false],
  [null, null, null, null, null],
]);
const spans = { rows, by: [] as const, start: 'n' as const, end: 'n' as const };
const plain = (relation: Relation): Relation => ({
  kind: 'project',
  source: relation,
  columns: Object.keys(relation.schema).map((name) => ({
    name: name.replace('.', '_'),
    value: columnOf(relation, name),
  })),
  schema: Object.fromEntries(Object.entries(relation.schema).map(([name, of]) => [name.replace('.', '_'), of])),
});

/** One relation with each step of the algebra at its top or just below a projection; kernels need more than a sample. */
export const sampleRelations: Readonly<Record<Exclude<RelationKind, 'table' | 'compute' | 'kernel'>, Relation>> = {
  values: rows,
  named: from('r', rows).select((t) => ({ n: t.r.n })),
  project: from('r', rows).select((t) => ({ n: t.r.n, name: t.r.name })),
  filter: from('r', rows)
    .where((t) => less(t.r.n, literal(2)))
    .select((t) => ({ n: t.r.n })),
  join: from('r', rows)
    .join('s', rows, (t) => equal(t.r.n, t.s.n))
    .select((t) => ({ n: t.r.n, name: t.s.name })),
  align: plain(align('containing', spans, spans, { keepUnmatched: true })),
  aggregate: from('r', rows).groupBy(
    (t) => ({ flag: t.r.flag }),
    () => ({ count: count() }),
  ),
  window: rank(rows, 'place', [], [{ value: columnOf(rows, 'n'), descending: false }], null),
  unnest: from(
    'r',
    from('q', rows).select((t) => ({ n: t.q.n, list: asList(t.q.n, t.q.n) })),
  )
    .unnest('item', (t) => t.r.list as never, { keepEmpty: true })
    .select((t) => ({ n: t.r.n, at: t.item.position })),
  union: union(rows, rows),
  distinct: distinct(union(rows, rows)),
  fixpoint: fixpoint(
    'reached',
    from('r', rows).select((t) => ({ n: t.r.n })),
    (self) =>
      from('r', self)
        .join('s', rows, (t) => equal(t.r.n, t.s.n))
        .select((t) => ({ n: t.s.n })),
  ),
};

function asList(...items: readonly Expression[]): never {
  return { kind: 'list', items, type: { list: 'integer' }, nullable: false } as never;
}

/** A call of a function with columns of the rows as arguments, over these rows. */
export function sampleCall(name: FunctionName): Relation {
  const { parameters } = functions[name];
  const args = parameters.map((parameter) => argument(parameter, name));
  const value: Expression = { kind: 'call', function: name, args, ...callType(name, args) };
  const columns = [{ name: 'value', value }];
  return { kind: 'project', source: rows, columns, schema: { value: { type: value.type, nullable: true } } };
}

function argument(parameter: Parameter, name: FunctionName): Expression {
  if (parameter === 'mapOfKV') return call('map', asList(literal(1)), asList(columnOf(rows, 'n')));
  if (parameter === 'anyUnion')
    return unionOf({ n: 'integer', t: 'text' }, 't', columnOf(rows, 'name') as Value<'text'>);
  if (parameter === 'listOfK') return asList(literal(1), literal(2));
  if (parameter === 'listOfT' || parameter === 'listOfV') return asList(columnOf(rows, 'n'), literal(7));
  if (typeof parameter === 'object')
    return { kind: 'list', items: [columnOf(rows, 'name'), literal('z')], type: { list: 'text' }, nullable: false };
  if (/^(matches|regex_replace)$/.test(name) && parameter === 'text') return literal('b');
  return columnOf(rows, byType[parameter]);
}

const byType = {
  integer: 'n',
  bigint: 'wide',
  double: 'real',
  text: 'name',
  boolean: 'flag',
  T: 'n',
  N: 'n',
  K: 'n',
  V: 'n',
} as const;

/** A measure over all rows, in groups. */
export function sampleMeasure(name: AggregateFunction): Relation {
  const columns: Readonly<Record<AggregateFunction, readonly string[]>> = {
    count: ['n'],
    count_distinct: ['name'],
    min: ['real'],
    max: ['name'],
    sum: ['wide'],
    any: ['flag'],
    every: ['flag'],
    arg_min: ['name', 'n'],
    arg_max: ['name', 'n'],
    list: ['n'],
    text_join: ['name'],
  };
  const args: readonly Expression[] = columns[name].map((column) => columnOf(rows, column));
  const order = [{ value: columnOf(rows, 'n'), descending: true }];
  const ordered = name === 'list' || name === 'text_join';
  const measure: Measure = {
    name: 'value',
    function: name,
    args: name === 'text_join' ? [...args, literal(',')] : args,
    order: ordered ? order : [],
    where: null,
  };
  const own: Partial<Record<AggregateFunction, ColumnType>> = {
    count: 'integer',
    count_distinct: 'integer',
    sum: 'bigint',
    list: { list: 'integer' },
  };
  const type = own[name] ?? (args[0]?.type as ColumnType);
  return {
    kind: 'aggregate',
    source: rows,
    groups: [],
    measures: [measure],
    schema: { value: { type, nullable: true } },
  };
}
