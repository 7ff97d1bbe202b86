import { tableRows } from '../../graph/table-rows.ts';
import { extractionTables, fileTable, scanEvent } from '../../model/tables/extraction.ts';
import { rulesInputs } from '../../rules/rule.ts';
import type { BundleSource } from './bundle-source.ts';

/** What was read: tables that extraction filled with the rules that read them, files by status, and what happened on the way. */
export async function scanPart({ session, reader, rules }: BundleSource): Promise<unknown> {
  const files = await tableRows(reader, fileTable);
  const events = await tableRows(reader, scanEvent);
  const tables = [];
  for (const { name, columns } of extractionTables.filter((table) => table !== scanEvent))
    tables.push({
      table: name,
      rows: await session.count(name),
      columns: Object.keys(columns),
      read_by: rules.filter((rule) => rulesInputs(rule).includes(name)).map(({ id }) => id),
    });
  const count = (column: string) => {
    const values = files.map((row) => String(row[column] ?? ''));
    return Object.fromEntries(
      [...new Set(values)].sort().map((value) => [value, values.filter((each) => each === value).length]),
    );
  };
  return {
    tables,
    files: { total: files.length, by_status: count('status'), by_reason: count('reason'), by_reader: count('lane') },
    volatile: { events },
  };
}
