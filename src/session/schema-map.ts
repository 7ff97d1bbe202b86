import type { Session } from './session.ts';

/** Columns and types of every table and view as the database has them. */
export async function schemaMap(session: Session): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
  const rows = await session.rows(
    'SELECT table_name, column_name, data_type FROM information_schema.columns ORDER BY table_name, ordinal_position',
  );
  const tables: Record<string, Record<string, string>> = {};
  for (const { table_name, column_name, data_type } of rows)
    tables[String(table_name)] = { ...tables[String(table_name)], [String(column_name)]: String(data_type) };
  return tables;
}
