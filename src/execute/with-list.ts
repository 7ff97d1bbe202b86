import { dropSql } from '../compile/write-statement.ts';
import type { Session } from '../session/session.ts';
import { fillList, type ListItem } from './fill-list.ts';

/** Does something while a list is there as a table. */
export async function withList<T>(
  session: Session,
  table: Parameters<typeof fillList>[1],
  items: readonly ListItem[],
  work: () => Promise<T>,
): Promise<T> {
  await fillList(session, table, items, false);
  try {
    return await work();
  } finally {
    await session.run(dropSql(table));
  }
}
