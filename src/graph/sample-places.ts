import type { RowSample, SourceStart } from '../protocol/rule-view.ts';
import type { GraphReader } from './graph-reader.ts';
import { keyText, type NodeKey } from './node-key.ts';
import { readNodes } from './read-nodes.ts';

/** A rule that is not the only one to write its table. */
export interface SampledRule {
  readonly id: string;
  /** What the database ran for it. */
  readonly sql: string | null;
}

/** Some rows of a stored table, of one rule alone where they can be told apart; null when there is no such table. */
export type Sampler = (table: string, rule?: SampledRule) => Promise<RowSample | null>;

/** Columns that together name a node, those that show a row best first. */
const nodeColumns = [
  ['source_file', 'evidence'],
  ['source_file', 'source_node'],
  ['file', 'node'],
  ['file', 'call'],
  ['file', 'definition'],
] as const;

/** Where the rows of a table are in the source, by the nodes they name. */
export async function samplePlaces(
  reader: GraphReader,
  { columns, rows }: Pick<RowSample, 'columns' | 'rows'>,
): Promise<readonly (SourceStart | null)[]> {
  const known = nodeColumns.filter((pair) => pair.every((column) => columns.includes(column)));
  const keys = rows.map((row) => {
    const named = known.map(([file, node]) => ({
      file: Number(row[columns.indexOf(file)]),
      node: Number(row[columns.indexOf(node)]),
    }));
    return named.find(({ file, node }) => file >= 0 && node >= 0);
  });
  const nodes = await readNodes(
    reader,
    keys.filter((key): key is NodeKey => key !== undefined),
  );
  return keys.map((key) => {
    const node = key && nodes.get(keyText(key));
    return node?.path ? { path: node.path, line: node.line, column: node.column } : null;
  });
}
