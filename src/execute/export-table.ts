import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeIpcFile } from '../arrow/ipc-file.ts';
import { type DatasetFormat, type DatasetSpec, datasetFormats } from '../model/dataset.ts';
import type { Table } from '../model/table.ts';
import { canonicalOrder } from '../relation/canonical-order.ts';
import { hashOf } from '../relation/hash.ts';
import { tableRelation } from '../relation/tables.ts';
import { sidecarOf } from '../session/read-sidecar.ts';
import { copySql, orderedRowsSql } from '../session/scan-sql.ts';
import type { Session } from '../session/session.ts';

export type ExportFormat = Exclude<DatasetFormat, 'duckdb'>;

export interface ExportedFile {
  readonly table: string;
  readonly file: string;
  readonly rows: number;
}

/** Columns as other readers see them: stored widths and closed lists are the database's own. */
const plainTypes = (stored: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(stored).map(([column, type]) => [
      column,
      type.startsWith('ENUM') ? 'VARCHAR' : type.replace(/^U(TINY|SMALL)INT/, 'INTEGER'),
    ]),
  );

/**
 * Writes the rows of a table, in its canonical order, to a file of a folder while they are read, with a sidecar that says
 * what they are. The folder must be one the session may write to.
 */
export async function exportTable(
  session: Session,
  table: Table,
  folder: string,
  format: ExportFormat,
  buildId: string,
): Promise<ExportedFile> {
  const file = join(folder, `${table.name}${datasetFormats[format].ending}`);
  const order = canonicalOrder(table);
  const { batchRows } = session.profile;
  const { schema } = tableRelation(table);
  const rows =
    format === 'arrow'
      ? await writeIpcFile(file, schema, session.batches(orderedRowsSql(table.name, order), batchRows))
      : await session.change(copySql(table.name, order, file, format, batchRows));
  const stored = (await session.introspect.schemaMap([table.name])).get(table.name) ?? {};
  const columns = plainTypes(stored);
  const spec: DatasetSpec & Readonly<Record<string, unknown>> = {
    table: table.name,
    format,
    columns,
    order,
    key: table.key,
    rows,
    doc: table.doc,
    schemaFingerprint: hashOf(columns),
    buildId,
  };
  await writeFile(sidecarOf(file), `${JSON.stringify(spec, null, 2)}\n`);
  return { table: table.name, file, rows };
}
