import { sqlType } from '../compile/sql-text.ts';
import type { Column } from '../model/column.ts';
import type { Table } from '../model/table.ts';
import { givenTableSql } from '../session/scan-sql.ts';
import type { Session } from '../session/session.ts';

export type ListItem = string | number | boolean;
type ListTable = Table<{ readonly item: Column }>;

/** Makes the table of a list parameter with each value once, in order. One that is given to a session that only reads is gone with it. */
export async function fillList(
  session: Session,
  table: ListTable,
  items: readonly ListItem[],
  isGiven: boolean,
): Promise<void> {
  const { item } = table.columns;
  const values = distinctItems(items);
  if (!isGiven) {
    await session.createTable(table);
    await session.ingest.prepare([table]);
    session.ingest.appendRows(
      table,
      values.map((value) => ({ item: value })),
    );
    return session.ingest.flush();
  }
  await session.run(givenTableSql(table.name, { item: sqlType(item.type) }));
  const schema = { item: { type: item.type, nullable: false } };
  await session.ingest.appendGiven(table.name, schema, { item: values }, values.length);
}

const distinctItems = (items: readonly ListItem[]): readonly ListItem[] =>
  [...new Set(items)].sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
