import { createHash } from 'node:crypto';
import type { Row, Session } from '../../src/session/session.ts';

/** Tables whose rows tell when or how fast something happened; everything else must not differ between builds. */
const timed = new Set(['rule_run', 'rule_explain', 'build', 'scan_event']);

/** Digest of the rows of every table and view, by name. */
export async function tableDigests(session: Session): Promise<Readonly<Record<string, string>>> {
  const names = [...(await session.tableNames())].filter((name) => !timed.has(name)).sort();
  const digests: Record<string, string> = {};
  for (const name of names) {
    const text = sortedRows(await session.rows(`SELECT * FROM "${name}"`)).join('\n');
    digests[name] = createHash('sha256').update(text).digest('hex');
  }
  return digests;
}

/** Rows as texts in a fixed order. */
function sortedRows(rows: readonly Row[]): readonly string[] {
  return rows
    .map((row) => JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? String(value) : value)))
    .sort();
}

/** Edges and nodes of a graph without numbers that depend on the order in which texts and files were met. */
export async function graphTexts(
  session: Session,
): Promise<{ readonly nodes: readonly string[]; readonly edges: readonly string[] }> {
  return {
    nodes: sortedRows(await session.rows('SELECT * FROM cpg_node')),
    edges: sortedRows(await session.rows('SELECT * FROM cpg_edge')),
  };
}
