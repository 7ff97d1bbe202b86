import {
  deleteFilesSql,
  dropStoredSql,
  type FileMove,
  putBackSql,
  renumberFilesSql,
} from '../compile/update-statements.ts';
import type { Table } from '../model/table.ts';
import { listParameter } from '../relation/list-parameter.ts';
import type { Session } from '../session/session.ts';
import { withList } from './with-list.ts';

const goneFiles = listParameter('gone_files', 'integer');

/** What of a stored graph stays when some of its files changed. */
export interface KeptFiles {
  /** Tables whose rows in a file follow from that file alone. */
  readonly tables: readonly Table[];
  /** Tables that stay as they are. */
  readonly whole: readonly Table[];
  /** Files whose rows stay: the number they have in the stored graph, and the one they are to have. */
  readonly files: ReadonlyMap<number, number>;
  /** Numbers of the stored files. */
  readonly stored: readonly number[];
}

/** Leaves of a stored graph what holds for the files that did not change; everything else is removed. */
export async function keepFiles(session: Session, { tables, whole, files, stored }: KeptFiles): Promise<void> {
  await dropOthers(session, [...tables, ...whole]);
  const gone = stored.filter((file) => !files.has(file));
  const moves = fileMoves(files);
  await withList(session, goneFiles, gone, async () => {
    for (const table of tables) {
      if (gone.length > 0) await session.run(deleteFilesSql(table, goneFiles));
      if (moves.length > 0) await session.run(renumberFilesSql(table, moves));
    }
  });
}

/** Removes every other table; rows that a gate moved out of a kept one go back first. */
async function dropOthers(session: Session, kept: readonly Table[]): Promise<void> {
  const names = new Set(kept.map(({ name }) => name));
  const found = await session.introspect.tables();
  for (const table of kept)
    if (found.some(({ name }) => name === `${table.name}_errors`)) await session.run(putBackSql(table));
  for (const { name, kind } of found.toReversed()) if (!names.has(name)) await session.run(dropStoredSql(name, kind));
}

/** How the numbers of files move; files stay in order, so that few moves stand for many files. */
function fileMoves(files: ReadonlyMap<number, number>): readonly FileMove[] {
  const moves: FileMove[] = [];
  let by = 0;
  for (const [from, to] of [...files].sort(([left], [right]) => left - right)) {
    if (to - from === by) continue;
    by = to - from;
    moves.push({ from, by });
  }
  return moves;
}
