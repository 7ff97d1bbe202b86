import { givenTables } from '../../src/model/tables/given-tables.ts';
import { matchTables } from '../../src/model/tables/matches.ts';
import { rules } from '../../src/rules/index.ts';
import { defaultProfile } from '../../src/session/profile.ts';
import { Session } from '../../src/session/session.ts';

const given = [...givenTables, ...Object.values(matchTables)];
const tables = new Map([...given, ...rules.map(({ output }) => output)].map((table) => [table.name, table]));

/** The names of all tables that rules read or write. */
export const tableNames: readonly string[] = [...tables.keys()];

/** A session in memory in which all of them exist, empty. */
export async function sessionWithTables(): Promise<Session> {
  const session = await Session.open(':memory:', defaultProfile);
  for (const table of tables.values()) await session.createTable(table);
  return session;
}
