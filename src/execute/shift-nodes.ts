import { type NodeShift, shiftNodesSql } from '../compile/shift-nodes-sql.ts';
import { beforeName } from '../compile/update-statements.ts';
import type { Table } from '../model/table.ts';
import type { Session } from '../session/session.ts';

/** Gives nodes other numbers in some tables, or in what is kept of these to be compared with, where they are there. */
export async function shiftNodes(
  session: Session,
  tables: readonly Table[],
  shifts: readonly NodeShift[],
  where: 'now' | 'before',
): Promise<void> {
  if (shifts.length === 0) return;
  const present = new Map((await session.introspect.tables()).map(({ name, kind }) => [name, kind]));
  for (const table of tables)
    for (const stored of where === 'before' ? [beforeName(table.name)] : [table.name, `${table.name}_errors`]) {
      const sql = present.get(stored) === 'table' ? shiftNodesSql(stored, table, shifts) : null;
      if (sql !== null) await session.run(sql);
    }
}
