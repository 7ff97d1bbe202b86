import { createHash } from 'node:crypto';
import { type Column, otherTokens } from '../model/column.ts';
import type { Table } from '../model/table.ts';
import { token } from '../model/tables/extraction.ts';
import type { Session } from './session.ts';

/** What the digest of a table without rows is; most tables of a small graph are such, and each question is planned anew. */
export const digestOfNoRows = { rows: 0, digest: createHash('sha256').digest('hex') } as const;

/**
 * Hex sha256 of the rows of a table or view, whatever their order: of the sorted sha256 of every row, taken in 256 parts
 * so that no text grows with the table. Numbers of texts count as the texts. Equal sets of rows give equal digests on
 * every machine.
 */
export async function tableDigest(
  session: Session,
  table: Table,
): Promise<{ readonly rows: number; readonly digest: string }> {
  const columns = Object.entries(table.columns);
  const cells = columns.map(([name, column], at) => (column.isToken ? tokenText(name, at) : cellText(name, column)));
  const texts = columns.flatMap(([name, { isToken }], at) => (isToken ? [textOf(name, isToken, at)] : []));
  const [row] = await session.rows(`
    SELECT CAST(coalesce(sum(n), 0) AS BIGINT) AS n, sha256(coalesce(string_agg(part, '' ORDER BY part), '')) AS digest
    FROM (
      SELECT count(*) AS n, sha256(string_agg(hash, '' ORDER BY hash)) AS part
      FROM (SELECT sha256(concat_ws(chr(31), ${cells.join(', ')})) AS hash FROM "${table.name}" AS t ${texts.join(' ')})
      GROUP BY left(hash, 2)
    )`);
  return { rows: Number(row?.n), digest: String(row?.digest) };
}

/** A cell as text that no other cell has: a null is told from every text, and no text can hold the separator. */
function cellText(name: string, { type, storage }: Column): string {
  const text = `CAST(t."${name}" AS VARCHAR)`;
  const isText = storage !== 'choice' && (type === 'text' || typeof type === 'object');
  return `coalesce(${isText ? escaped(text) : text}, '\\0')`;
}

function textOf(name: string, isToken: NonNullable<Column['isToken']>, at: number): string {
  const where = isToken === true ? '' : ` AND t."${isToken.column}" = '${isToken.is}'`;
  return `LEFT JOIN "${token.name}" AS text_${at} ON text_${at}.token = ${numberOfText(`t."${name}"`)}${where}`;
}

const numberOfText = (cell: string): string => `if(${isOther(cell)}, ${otherTokens} - ${cell}, ${cell})`;

const isOther = (cell: string): string => `${cell} <= ${otherTokens}`;

/** The text, and in which sense it stands there, or the number that stands for none. */
const tokenText = (name: string, at: number): string =>
  `coalesce(if(${isOther(`t."${name}"`)}, '~', '=') || ${escaped(`text_${at}.text`)}, CAST(t."${name}" AS VARCHAR), '\\0')`;

const escaped = (text: string): string => `replace(replace(${text}, '\\', '\\\\'), chr(31), '\\u')`;
