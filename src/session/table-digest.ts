import type { Column } from '../model/column.ts';
import type { Table } from '../model/table.ts';
import type { Session } from './session.ts';

/**
 * Hex sha256 of the rows of a table or view, whatever their order: of the sorted sha256 of every row, taken in 256 parts
 * so that no text grows with the table. Equal sets of rows give equal digests on every machine.
 */
export async function tableDigest(
  session: Session,
  table: Table,
): Promise<{ readonly rows: number; readonly digest: string }> {
  const cells = Object.entries(table.columns).map(([name, column]) => cellText(name, column));
  const [row] = await session.rows(`
    SELECT CAST(coalesce(sum(n), 0) AS BIGINT) AS n, sha256(coalesce(string_agg(part, '' ORDER BY part), '')) AS digest
    FROM (
      SELECT count(*) AS n, sha256(string_agg(hash, '' ORDER BY hash)) AS part
      FROM (SELECT sha256(concat_ws(chr(31), ${cells.join(', ')})) AS hash FROM "${table.name}")
      GROUP BY left(hash, 2)
    )`);
  return { rows: Number(row?.n), digest: String(row?.digest) };
}

/** A cell as text that no other cell has: a null is told from every text, and no text can hold the separator. */
function cellText(name: string, { type, storage }: Column): string {
  const text = `CAST("${name}" AS VARCHAR)`;
  const isText = storage !== 'choice' && (type === 'text' || typeof type === 'object');
  const escaped = isText ? `replace(replace(${text}, '\\', '\\\\'), chr(31), '\\u')` : text;
  return `coalesce(${escaped}, '\\0')`;
}
