import { name } from './sql-text.ts';

/**
 * One SELECT under construction. `columns` says how each column of the relation is computed from the FROM part, so that
 * projections and filters melt into the block instead of nesting.
 */
export interface Block {
  readonly columns: ReadonlyMap<string, string>;
  readonly from: string;
  readonly where: readonly string[];
  /** A QUALIFY condition; after it only a projection may join the block. */
  readonly qualify: string | null;
  readonly groupBy: readonly string[] | null;
  readonly distinct: boolean;
}

export const open = (from: string, columns: ReadonlyMap<string, string>): Block => ({
  columns,
  from,
  where: [],
  qualify: null,
  groupBy: null,
  distinct: false,
});

/** Whether filters and joins may still be added. */
export const isOpen = (block: Block): boolean => block.qualify === null && block.groupBy === null && !block.distinct;

/** Whether a projection may replace the columns: grouping and distinctness depend on them. */
export const isProjectable = (block: Block): boolean => block.groupBy === null && !block.distinct;

/** The whole statement. */
export function statement(block: Block): string {
  const select = [...block.columns].map(([column, sql]) => (isSame(sql, column) ? sql : `${sql} AS ${name(column)}`));
  const lines = [`SELECT ${block.distinct ? 'DISTINCT ' : ''}${select.join(', ')}`, `FROM ${block.from}`];
  if (block.where.length > 0) lines.push(`WHERE ${block.where.join('\n  AND ')}`);
  if (block.groupBy && block.groupBy.length > 0) lines.push(`GROUP BY ${block.groupBy.join(', ')}`);
  if (block.qualify) lines.push(`QUALIFY ${block.qualify}`);
  return lines.join('\n');
}

function isSame(sql: string, column: string): boolean {
  return sql === name(column) || (sql.endsWith(`.${name(column)}`) && /^"[^"]+"\."[^"]+"$/.test(sql));
}
