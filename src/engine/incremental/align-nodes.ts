import { shiftNodes } from '../../execute/shift-nodes.ts';
import type { Table } from '../../model/table.ts';
import type { Session } from '../../session/session.ts';
import { nodeShifts } from './node-shifts.ts';

/**
 * Gives the nodes of files that were read again and those of the stored graph the same numbers, where only these are others. In
 * files that got longer the stored ones move, in files that got shorter those that were read. The answer, to be called once
 * the rules ran, gives the latter the numbers they are to have.
 */
export async function alignNodes(
  session: Session,
  {
    kept,
    made,
    stored,
    read,
  }: {
    /** Tables whose rows in a file follow from that file alone. */
    readonly kept: readonly Table[];
    /** Tables that rules make, as they were stored. */
    readonly made: readonly Table[];
    /** Numbers of files that are stored. */
    readonly stored: readonly number[];
    /** Numbers of files that were read. */
    readonly read: readonly number[];
  },
): Promise<() => Promise<void>> {
  const known = new Set(stored);
  const shifts = await nodeShifts(
    session,
    read.filter((file) => known.has(file)),
  );
  const whole = new Set(kept);
  const others = [...new Set(made)].filter((table) => !whole.has(table));
  await shiftNodes(session, others, shifts.stored, 'now');
  await shiftNodes(session, kept, shifts.stored, 'before');
  await shiftNodes(session, kept, shifts.read, 'now');
  const back = shifts.read.map(({ file, from, by }) => ({ file, from: from + by, by: -by }));
  return () => shiftNodes(session, [...kept, ...others], back, 'now');
}
