import { must, unreachable } from '../model/must.ts';
import { columnsRead } from '../relation/expression.ts';
import type { Measure, SortKey } from '../relation/relation.ts';
import { expressionSql } from './expression.ts';

export function measureSql(measure: Measure, columns: ReadonlyMap<string, string>): string {
  const args = measure.args.map((arg) => expressionSql(arg, columns));
  const keys = orderSql(measure.order, columns);
  const order = keys === '' ? '' : ` ORDER BY ${keys}`;
  const where = measure.where ? ` FILTER (WHERE ${expressionSql(measure.where, columns)})` : '';
  const [first = '*', second = ''] = args;
  switch (measure.function) {
    case 'count':
      return `CAST(count(${first})${where} AS INTEGER)`;
    case 'count_distinct':
      return `CAST(count(DISTINCT ${first})${where} AS INTEGER)`;
    case 'min':
    case 'max':
      return `${measure.function}(${first})${where}`;
    case 'sum':
      return `CAST(sum(${first})${where} AS BIGINT)`;
    case 'any':
      // False sorts before true, so this is `bool_or`, which the library of syntax trees casts anew at each reading.
      return `max(${first})${where}`;
    case 'every':
      return `min(${first})${where}`;
    case 'arg_min':
      return `arg_min(${first}, CASE WHEN ${second} IS NULL THEN NULL ELSE {'a': ${second}, 'b': ${first}} END)${where}`;
    case 'arg_max':
      return largestSql(measure, columns);
    case 'list':
      return `coalesce(list(${first}${order})${where}, [])`;
    case 'text_join':
      // Not `string_agg`, whose order the library of syntax trees does not read.
      return `array_to_string(list(${first}${order})${where}, ${second})`;
    default:
      return unreachable(measure.function);
  }
}

/** Among equal keys the smallest value wins, on every run and thread count; `arg_max` takes any of them. */
function largestSql(measure: Measure, columns: ReadonlyMap<string, string>): string {
  const [value, by] = [must(measure.args[0]), must(measure.args[1])];
  const present = [value, by].map((arg) => `${expressionSql(arg, columns)} IS NOT NULL`);
  const conditions = measure.where ? [...present, expressionSql(measure.where, columns)] : present;
  const keys = orderSql(
    [
      { value: by, descending: true },
      { value, descending: false },
    ],
    columns,
  );
  const order = keys === '' ? '' : ` ORDER BY ${keys}`;
  return `first(${expressionSql(value, columns)}${order}) FILTER (WHERE ${conditions.join(' AND ')})`;
}

/** The sort keys; a key that reads no column decides nothing, and DuckDB refuses literals there. */
export function orderSql(order: readonly SortKey[], columns: ReadonlyMap<string, string>): string {
  return order
    .filter(({ value }) => columnsRead(value).size > 0)
    .map(({ value, descending }) => `${expressionSql(value, columns)}${descending ? ' DESC' : ''} NULLS LAST`)
    .join(', ');
}
