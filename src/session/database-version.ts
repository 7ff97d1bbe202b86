import type { Session } from './session.ts';

/** The version of the database, e.g. `v1.5.5`. */
export async function databaseVersion(session: Session): Promise<string> {
  const [row] = await session.rows('SELECT version() AS version');
  return String(row?.version);
}
