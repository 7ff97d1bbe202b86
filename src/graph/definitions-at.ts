import { fileTable, syntaxNode, token } from '../model/tables/extraction.ts';
import { graphEdge } from '../model/tables/graph.ts';
import type { PlacedSymbol } from '../protocol/editor-view.ts';
import type { CursorPosition } from '../protocol/engine-api.ts';
import { add, equal, greaterEqual, lessEqual, literal, parameter, textLength } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import { nodeAt } from './node-at.ts';
import { keyText } from './node-key.ts';
import { placedSymbol } from './placed-symbol.ts';
import { readNodes } from './read-nodes.ts';

const column = parameter('column', 'integer');

/** What the names under the cursor mean; several rows when one of several is meant. */
const meanings = from('file', fileTable)
  .where((t) => equal(t.file.path, parameter('path', 'text')))
  .join('name', syntaxNode, (t) => equal(t.name.file, t.file.file))
  .where((t) => [equal(t.name.line, parameter('line', 'integer')), lessEqual(t.name.column, column)])
  .join('text', token, (t) => equal(t.text.token, t.name.token))
  .where((t) => greaterEqual(add(t.name.column, textLength(t.text.text)), column))
  .join('edge', graphEdge, (t) => [
    equal(t.edge.source_file, t.name.file),
    equal(t.edge.source_node, t.name.node),
    equal(t.edge.kind, literal('REFERS_TO')),
  ])
  .where((t) => greaterEqual(t.edge.target_file, literal(0)))
  .select((t) => ({ file: t.edge.target_file, node: t.edge.target_node, score: t.edge.score }));

/** Where the symbol at a position is declared; all declarations when one of several is meant, best first. */
export async function definitionsAt(reader: GraphReader, position: CursorPosition): Promise<readonly PlacedSymbol[]> {
  const { path, line, character } = position;
  const rows = await reader.rows(meanings, { path, line: line + 1, column: character + 1 });
  const keys = rows
    .map((row) => ({ file: Number(row.file), node: Number(row.node), score: Number(row.score) }))
    .sort((left, right) => right.score - left.score || left.file - right.file || left.node - right.node);
  const nodes = await readNodes(reader, keys);
  const found = keys.flatMap((key) => nodes.get(keyText(key)) ?? []);
  const best = found.length > 0 ? found : [(await nodeAt(reader, position))?.node].flatMap((node) => node ?? []);
  return [...new Set(best)].flatMap((node) => placedSymbol(node) ?? []);
}
