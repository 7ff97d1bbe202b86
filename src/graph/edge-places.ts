import { fileTable, syntaxNode } from '../model/tables/extraction.ts';
import type { SourcePlace } from '../protocol/graph-view.ts';
import { equal } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphEdge } from './graph-edge.ts';
import type { GraphReader } from './graph-reader.ts';
import { fileRange, inFileRange } from './in-file-range.ts';
import { keyList } from './key-list.ts';

const places = from('wanted', keyList('keys'))
  .join('node', syntaxNode, (t) => [equal(t.node.file, t.wanted.file), equal(t.node.node, t.wanted.node)])
  .where((t) => inFileRange(t.node.file))
  .join('file', fileTable, (t) => equal(t.file.file, t.node.file))
  .select((t) => ({
    file: t.node.file,
    node: t.node.node,
    path: t.file.path,
    line: t.node.line,
    column: t.node.column,
  }));

/** Where the evidence of edges starts, by `file:evidence`. */
export async function edgePlaces(
  reader: GraphReader,
  edges: readonly GraphEdge[],
): Promise<ReadonlyMap<string, SourcePlace>> {
  const keys = edges.flatMap(({ source, evidence }) =>
    source.file >= 0 && evidence >= 0 ? [{ file: source.file, node: evidence }] : [],
  );
  if (keys.length === 0) return new Map();
  const wanted = [...new Set(keys.map(({ file, node }) => `${file}:${node}`))];
  const rows = await reader.rows(places, { keys: wanted.join(','), ...fileRange(keys) });
  return new Map(
    rows.map((row) => {
      const [line, column] = [Number(row.line), Number(row.column)];
      return [
        `${row.file}:${row.node}`,
        { path: String(row.path), line, column, endLine: line, endColumn: column },
      ] as const;
    }),
  );
}
