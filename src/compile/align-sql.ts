import { alignOrder } from '../relation/align-order.ts';
import type { Relation } from '../relation/relation.ts';
import { expressionSql } from './expression.ts';
import { orderSql } from './measure-sql.ts';
import { type Names, subquerySql } from './relation-sql.ts';
import { indent, name } from './sql-text.ts';

type Align = Extract<Relation, { kind: 'align' }>;

/**
 * Interval join as an equality join on the keys with a range condition, ranked per left row. A left row is identified by
 * its number in the left input.
 */
export function alignSql(relation: Align, names: Names): string {
  const [left, right] = [names.next(), names.next()];
  const columns = new Map([
    ...Object.keys(relation.left.schema).map((column) => [column, `${name(left)}.${name(column)}`] as const),
    ...Object.keys(relation.right.schema).map((column) => [column, `${name(right)}.${name(column)}`] as const),
  ]);
  const span = {
    ls: expressionSql(relation.leftSpan.start, columns),
    le: expressionSql(relation.leftSpan.end, columns),
    rs: expressionSql(relation.rightSpan.start, columns),
    re: expressionSql(relation.rightSpan.end, columns),
  };
  const score = scoreOf(relation.mode, span);
  const conditions = [
    ...relation.keys.map((key) => `${expressionSql(key.left, columns)} = ${expressionSql(key.right, columns)}`),
    matchCondition(relation.mode, span),
  ];
  const visible = Object.keys(relation.schema).filter((column) => !matchColumns.has(column));
  const keyMissing = [...relation.keys.map((key) => expressionSql(key.left, columns)), span.ls, span.le]
    .map((sql) => `${sql} IS NULL`)
    .join(' OR ');
  return [
    `SELECT ${visible.map((column) => `${columns.get(column)} AS ${name(column)}`).join(', ')},`,
    `  CASE WHEN ${span.rs} IS NOT NULL THEN '${relation.mode}' WHEN ${keyMissing} THEN 'no_span' ELSE 'no_match' END AS "match_kind",`,
    `  CASE WHEN ${span.rs} IS NOT NULL THEN CAST(${score} AS DOUBLE) END AS "match_score",`,
    `  CAST(count(${span.rs}) OVER (PARTITION BY ${name(left)}."_row") AS INTEGER) AS "candidate_count"`,
    `FROM (SELECT *, row_number() OVER () AS "_row" FROM (\n  ${indent(subquerySql(relation.left, names))}\n)) AS ${name(left)}`,
    `${relation.keepUnmatched ? 'LEFT JOIN' : 'JOIN'} (\n  ${indent(subquerySql(relation.right, names))}\n) AS ${name(right)}`,
    `  ON ${conditions.join(' AND ')}`,
    `QUALIFY row_number() OVER (PARTITION BY ${name(left)}."_row" ORDER BY ${score} DESC NULLS LAST, ${orderSql(alignOrder(relation), columns)}) = 1`,
  ].join('\n');
}

const matchColumns = new Set(['match_kind', 'match_score', 'candidate_count']);

interface Span {
  readonly ls: string;
  readonly le: string;
  readonly rs: string;
  readonly re: string;
}

function matchCondition(mode: Align['mode'], { ls, le, rs, re }: Span): string {
  switch (mode) {
    case 'exact':
      return `${rs} = ${ls} AND ${re} = ${le}`;
    case 'containing':
      return `${rs} <= ${ls} AND ${re} >= ${le}`;
    case 'contained':
      return `${rs} >= ${ls} AND ${re} <= ${le}`;
    case 'overlap':
      return `${re} > ${ls} AND ${rs} < ${le}`;
  }
}

function scoreOf(mode: Align['mode'], { ls, le, rs, re }: Span): string {
  return mode === 'overlap' ? `(least(${le}, ${re}) - greatest(${ls}, ${rs}))` : `(${rs} - ${re})`;
}
