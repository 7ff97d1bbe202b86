import { type NodeShift, shiftNodesSql } from '../compile/shift-nodes-sql.ts';
import { beforeName } from '../compile/update-statements.ts';
import type { Table } from '../model/table.ts';
import type { Session } from '../session/session.ts';

/** The numbers in so many tables are moved in one go. */
const atOnce = 16;

/** Gives nodes other numbers in some tables, or in what is kept of these to be compared with, where they are there. */
export async function shiftNodes(
  session: Session,
  tables: readonly Table[],
  shifts: readonly NodeShift[],
  where: 'now' | 'before',
): Promise<void> {
  if (shifts.length === 0) return;
  const present = new Map((await session.introspect.tables()).map(({ name, kind }) => [name, kind]));
  const names = ({ name }: Table) => (where === 'before' ? [beforeName(name)] : [name, `${name}_errors`]);
  const open = tables
    .flatMap((table) => names(table).map((stored) => ({ stored, table })))
    .filter(({ stored }) => present.get(stored) === 'table')
    .map(({ stored, table }) => shiftNodesSql(stored, table, shifts));
  const work = async (lane: Session) => {
    while (open.length > 0) await lane.runAll(open.splice(0, atOnce).flat());
  };
  const beside = await session.beside();
  try {
    await Promise.all([work(session), work(beside)]);
  } finally {
    beside.close();
  }
}
