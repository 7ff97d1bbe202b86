import {
  deleteFilesSql,
  dropStoredSql,
  type FileMove,
  keepFilesSql,
  keepTableSql,
  putBackSql,
  renumberFilesSql,
} from '../compile/update-statements.ts';
import type { Table } from '../model/table.ts';
import { listParameter } from '../relation/list-parameter.ts';
import type { Session } from '../session/session.ts';
import { fillList } from './fill-list.ts';
import { TableChanges } from './table-changes.ts';

/** Files whose rows were removed or come anew; there until the graph is up to date. */
export const touchedFiles = listParameter('touched_files', 'integer');

/** What of a stored graph stays when some of its files changed. */
export interface KeptFiles {
  /** Tables whose rows in a file follow from that file alone. */
  readonly tables: readonly Table[];
  /** The texts, which stay as they are. */
  readonly texts: Table;
  /** Tables that are filled anew, whatever changed. */
  readonly renewed: readonly Table[];
  /** Tables and views that rules make of the others. */
  readonly made: readonly Table[];
  /** Files whose rows stay: the number they have in the stored graph, and the one they are to have. */
  readonly files: ReadonlyMap<number, number>;
  /** Numbers of the stored files that have rows. */
  readonly stored: readonly number[];
  /** Numbers of the files that have to be read. */
  readonly read: readonly number[];
  /** Whether rows are to be compared with those before; without it all rules run as over a new graph. */
  readonly compares: boolean;
}

/**
 * Leaves of a stored graph what holds for the files that did not change. As long as these keep their numbers, so does what
 * rules made of it, and what is needed to compare is kept, if it is to be: see the answer. Otherwise the answer is null.
 */
export async function keepFiles(session: Session, kept: KeptFiles): Promise<TableChanges | null> {
  const { tables, files, stored, read, compares } = kept;
  const gone = stored.filter((file) => !files.has(file));
  const moves = fileMoves(files);
  const changes = compares && moves.length === 0 ? new TableChanges() : null;
  await clearOthers(session, kept, changes);
  // Numbers of now are those of the stored graph only where none moved.
  await fillList(session, touchedFiles, changes ? [...gone, ...read] : gone, false);
  const isKept = changes !== null && gone.length + read.length > 0;
  await session.runAll(
    tables.flatMap((table) => [
      ...(isKept ? [keepFilesSql(table, touchedFiles)] : []),
      ...(gone.length > 0 ? [deleteFilesSql(table, touchedFiles)] : []),
      ...(moves.length > 0 ? [renumberFilesSql(table, moves)] : []),
    ]),
  );
  if (isKept)
    for (const table of tables) changes.note(table.name, { kind: 'files', table, column: 'file', list: touchedFiles });
  if (!changes) await session.run(dropStoredSql(touchedFiles.name, 'table'));
  return changes;
}

/** Removes what is made anew, or keeps it for a comparison; rows that a gate moved out of a kept table go back first. */
async function clearOthers(
  session: Session,
  { tables, texts, renewed, made }: KeptFiles,
  changes: TableChanges | null,
): Promise<void> {
  const names = (of: readonly Table[]) => new Set(of.map(({ name }) => name));
  const [stay, outputs] = [names([...tables, texts]), names(made)];
  const again = new Map(renewed.map((table) => [table.name, table]));
  const found = await session.introspect.tables();
  const statements = tables
    .filter((table) => found.some(({ name }) => name === `${table.name}_errors`))
    .map((table) => putBackSql(table));
  for (const { name, kind } of found.toReversed()) {
    if (stay.has(name) || (changes && outputs.has(name.replace(/_errors$/, '')))) continue;
    const table = again.get(name);
    if (changes && table) {
      statements.push(keepTableSql(name));
      changes.note(name, { kind: 'whole', table });
    } else statements.push(dropStoredSql(name, kind));
  }
  await session.runAll(statements);
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
