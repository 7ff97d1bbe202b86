import type { Column, ColumnType } from '../model/column.ts';
import type { Layer, Table } from '../model/table.ts';

/** Layers that rules write. */
const gated: ReadonlySet<Layer> = new Set(['match', 'fact', 'relation', 'graph']);

/**
 * The statement that creates a table from its contract. Required columns of tables that rules write carry no constraint:
 * the finalize gate moves rows that break the contract aside instead of losing the whole statement.
 */
export function tableDdl(table: Table): string {
  const required = gated.has(table.layer) ? '' : ' NOT NULL';
  const columns = Object.entries(table.columns).map(
    ([name, column]) => `  "${name}" ${columnType(column)}${column.nullable ? '' : required}`,
  );
  return `CREATE TABLE "${table.name}" (\n${columns.join(',\n')}\n)`;
}

export function columnType(column: Column): string {
  if (column.storage === 'uint8') return 'UTINYINT';
  if (column.storage === 'uint16') return 'USMALLINT';
  if (column.storage === 'choice')
    return `ENUM(${(column.choices ?? []).map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')})`;
  return typeText(column.type);
}

function typeText(type: ColumnType): string {
  if (typeof type === 'object') {
    if ('list' in type) return `${typeText(type.list)}[]`;
    if ('map' in type) return `MAP(${typeText(type.map.key)}, ${typeText(type.map.value)})`;
    return 'struct' in type ? `STRUCT(${partsText(type.struct)})` : `UNION(${partsText(type.union)})`;
  }
  return { integer: 'INTEGER', bigint: 'BIGINT', double: 'DOUBLE', text: 'VARCHAR', boolean: 'BOOLEAN' }[type];
}

const partsText = (parts: Readonly<Record<string, ColumnType>>): string =>
  Object.entries(parts)
    .map(([name, of]) => `"${name}" ${typeText(of)}`)
    .join(', ');
