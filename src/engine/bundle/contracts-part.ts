import type { Table } from '../../model/table.ts';
import { extractionTables } from '../../model/tables/extraction.ts';
import { schemaHash } from '../../relation/schema-hash.ts';
import { tableDdl } from '../../session/table-ddl.ts';
import type { BundleSource } from './bundle-source.ts';

/** The contract of every table that is read or written, and the statement that creates it. */
export async function contractsPart({ rules }: BundleSource): Promise<unknown> {
  const tables = new Map<string, Table>(
    [...extractionTables, ...rules.map(({ output }) => output)].map((table) => [table.name, table]),
  );
  return [...tables.values()]
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .map((table) => ({ ...table, ddl: tableDdl(table), schema_hash: schemaHash(table) }));
}
