import { nodeKinds } from '../model/node-kinds.ts';
import { fileLine, fileTable } from '../model/tables/extraction.ts';
import { graphNode } from '../model/tables/graph.ts';
import type { OutlineEntry } from '../protocol/editor-view.ts';
import { equal, greater, literal, missing, oneOf, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import { type NodeRow, nodeRow } from './node-row.ts';
import { placedSymbol } from './placed-symbol.ts';

const path = parameter('path', 'text');
const kinds = Object.entries(nodeKinds)
  .filter(([kind, { symbol }]) => symbol && !['MODULE', 'PARAMETER', 'LAMBDA'].includes(kind))
  .map(([kind]) => literal(kind));

const declarations = from('file', fileTable)
  .where((t) => equal(t.file.path, path))
  .join('node', graphNode, (t) => equal(t.node.file, t.file.file))
  .where((t) => [oneOf(t.node.kind, ...kinds), greater(t.node.line, literal(0))])
  .select((t) => ({
    file: t.node.file,
    node: t.node.node,
    kind: t.node.kind,
    name: t.node.name,
    local_name: t.node.local_name,
    qualified_name: t.node.qualified_name,
    container: t.node.container,
    line: t.node.line,
    column: t.node.column,
    start: t.node.start,
    end: t.node.end,
    file_key: t.file.file_key,
    path: t.file.path,
    entity_id: missing('bigint'),
  }));

const lines = from('file', fileTable)
  .where((t) => equal(t.file.path, path))
  .join('line', fileLine, (t) => equal(t.line.file, t.file.file))
  .select((t) => ({ line: t.line.line, start: t.line.start }));

interface Declared {
  readonly node: NodeRow;
  readonly start: number;
  readonly end: number;
}

/** The declarations of a file in source order, each with the one around it; variables of a callable are left out. */
export async function fileOutline(reader: GraphReader, file: string): Promise<readonly OutlineEntry[]> {
  const declared = (await reader.rows(declarations, { path: file }))
    .map((row): Declared => ({ node: nodeRow(row), start: Number(row.start), end: Number(row.end) }))
    .sort((left, right) => left.start - right.start || right.end - left.end || left.node.node - right.node.node);
  if (declared.length === 0) return [];
  const starts = (await reader.rows(lines, { path: file }))
    .toSorted((left, right) => Number(left.line) - Number(right.line))
    .map((row) => Number(row.start));
  const byNode = new Map(declared.map((each) => [each.node.node, each]));
  return declared.flatMap((each) => {
    const around = byNode.get(each.node.container);
    const isLocal = each.node.kind === 'VARIABLE' && around !== undefined && callables.has(around.node.kind);
    const symbol = isLocal ? null : placedSymbol(each.node);
    if (!symbol) return [];
    const named = symbol.place.line;
    return {
      ...symbol,
      firstLine: Math.min(named, each.start < 0 ? named : lineOf(starts, each.start)),
      lastLine: Math.max(named, each.end <= 0 ? named : lineOf(starts, each.end - 1)),
      parent: around && around !== each ? around.node.id : null,
    };
  });
}

const callables = new Set(['FUNCTION', 'METHOD', 'LAMBDA']);

/** The line, from 1, that holds a byte: that of the last start that is not after it. */
function lineOf(starts: readonly number[], byte: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= byte) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}
