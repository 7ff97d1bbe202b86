import { fileTable, syntaxKind, syntaxNode } from '../model/tables/extraction.ts';
import type { EdgeExplanation } from '../protocol/graph-view.ts';
import { equal, subtract } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import { fileRange, inFileRange } from './in-file-range.ts';
import { keyList } from './key-list.ts';
import { keyText, type NodeKey } from './node-key.ts';
import type { ReadLine } from './read-line.ts';
import { unitsOfBytes } from './units-of-bytes.ts';

const spans = from('wanted', keyList('keys'))
  .join('node', syntaxNode, (t) => [equal(t.node.file, t.wanted.file), equal(t.node.node, t.wanted.node)])
  .where((t) => inFileRange(t.node.file))
  .join('file', fileTable, (t) => equal(t.file.file, t.node.file))
  .join('kind', syntaxKind, (t) => equal(t.kind.kind, t.node.kind))
  .select((t) => ({
    file: t.node.file,
    node: t.node.node,
    path: t.file.path,
    line: t.node.line,
    column: t.node.column,
    bytes: subtract(t.node.end, t.node.start),
    syntax: t.kind.name,
  }));

/** The source lines of syntax nodes, in the order of the keys; a place that spans lines ends with its first line. */
export async function evidenceLines(
  reader: GraphReader,
  keys: readonly NodeKey[],
  readLine: ReadLine,
): Promise<EdgeExplanation['evidence']> {
  const wanted = [...new Set(keys.filter(({ file, node }) => file >= 0 && node >= 0).map(keyText))];
  if (wanted.length === 0) return [];
  const rows = await reader.rows(spans, { keys: wanted.join(','), ...fileRange(keys) });
  const order = (row: Readonly<Record<string, unknown>>): number =>
    wanted.indexOf(keyText({ file: Number(row.file), node: Number(row.node) }));
  const sorted = rows.toSorted((left, right) => order(left) - order(right));
  return Promise.all(
    sorted.map(async (row) => {
      const [path, line, column] = [String(row.path), Number(row.line), Number(row.column)];
      const text = (await readLine(path, line)) ?? '';
      const endColumn = column + unitsOfBytes(text.slice(column - 1), Number(row.bytes));
      return {
        label: String(row.syntax).replaceAll('_', ' '),
        place: { path, line, column, endLine: line, endColumn },
        text,
      };
    }),
  );
}
