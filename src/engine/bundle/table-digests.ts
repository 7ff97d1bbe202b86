import { allTables } from '../../model/tables/all-tables.ts';
import { viewTables } from '../../model/tables/views.ts';
import type { TableDigest } from '../../protocol/bundle.ts';
import type { Session } from '../../session/session.ts';
import { digestOfNoRows, tableDigest } from '../../session/table-digest.ts';

/** Tables whose rows tell when or how something happened. */
const unsettled = new Set(['scan_event']);

/** Rows and digest of every stored table of the graph; of the views too when they are wanted, which takes longer. */
export async function tableDigests(session: Session, withViews = false): Promise<readonly TableDigest[]> {
  const stored = await session.tableNames();
  const empty = await session.introspect.emptyTables();
  const views = new Set(Object.values(viewTables).map(({ name }) => name));
  const found: TableDigest[] = [];
  for (const table of allTables.values()) {
    const isWanted =
      table.layer !== 'diagnostic' && !unsettled.has(table.name) && (withViews || !views.has(table.name));
    if (!isWanted || !stored.has(table.name)) continue;
    const digest = empty.has(table.name) ? digestOfNoRows : await tableDigest(session, table);
    found.push({ table: table.name, ...digest });
  }
  return found.toSorted((left, right) => (left.table < right.table ? -1 : 1));
}
