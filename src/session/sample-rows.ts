import type { Session, UserResult } from './session.ts';

/** The first rows of a table or view, in the order they are stored; null when there is no such table. */
export async function sampleRows(session: Session, table: string, limit: number): Promise<UserResult | null> {
  if (!(await session.tableNames()).has(table)) return null;
  return session.userQuery(`SELECT * FROM "${table.replaceAll('"', '""')}"`, limit);
}
