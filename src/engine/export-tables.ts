import { type ExportedFile, exportTable } from '../execute/export-table.ts';
import { allTables } from '../model/tables/all-tables.ts';
import { type ExportRequest, engineErrorCodes } from '../protocol/engine-api.ts';
import { EngineError } from '../protocol/engine-error.ts';
import { t } from '../protocol/translate.ts';
import type { Session } from '../session/session.ts';
import { makeFolders } from './make-folders.ts';

/** Writes tables of the stored graph to a folder, which is made when it is not there. */
export async function exportTables(
  session: Session,
  { folder, format, tables }: ExportRequest,
  buildId: string,
): Promise<readonly ExportedFile[]> {
  const stored = await session.tableNames();
  const wanted = tables.map((name) => {
    const table = allTables.get(name);
    if (table && stored.has(name)) return table;
    throw new EngineError(engineErrorCodes.badQuery, t('The graph has no table {0}.', name));
  });
  await makeFolders(folder).catch((error: NodeJS.ErrnoException) => {
    throw new EngineError(engineErrorCodes.refused, t('Nothing can be written to {0}: {1}', folder, error.message));
  });
  const files: ExportedFile[] = [];
  for (const table of wanted) files.push(await exportTable(session, table, folder, format, buildId));
  return files;
}
