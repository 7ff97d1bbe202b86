import type { Session, UserResult } from './session.ts';

/**
 * The first rows of a table or view, in the order they are stored, those whose column `rule` names a rule if one is given;
 * null when there is no such table.
 */
export async function sampleRows(
  session: Session,
  table: string,
  limit: number,
  rule?: string,
): Promise<UserResult | null> {
  if (!(await session.tableNames()).has(table)) return null;
  const all = `SELECT * FROM "${table.replaceAll('"', '""')}"`;
  return session.userQuery(rule === undefined ? all : `${all} WHERE rule = '${rule.replaceAll("'", "''")}'`, limit);
}
