import { nodeKinds } from '../model/node-kinds.ts';
import { fileLine, fileTable } from '../model/tables/extraction.ts';
import { graphNode } from '../model/tables/graph.ts';
import type { CursorPosition } from '../protocol/engine-api.ts';
import { equal, greater, lessEqual, literal, oneOf, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import { nodeAt } from './node-at.ts';
import { joinId } from './node-key.ts';
import type { ReadLine } from './read-line.ts';

const symbols = Object.entries(nodeKinds)
  .filter(([, { symbol }]) => symbol)
  .map(([kind]) => literal(kind));

const lines = from('file', fileTable)
  .where((t) => equal(t.file.path, parameter('path', 'text')))
  .join('line', fileLine, (t) => equal(t.line.file, t.file.file))
  .where((t) => equal(t.line.line, parameter('line', 'integer')))
  .select((t) => ({ file: t.file.file, file_key: t.file.file_key, start: t.line.start }));

const around = from('node', graphNode)
  .where((t) => [
    equal(t.node.file, parameter('file', 'integer')),
    lessEqual(t.node.start, parameter('byte', 'integer')),
    greater(t.node.end, parameter('byte', 'integer')),
    oneOf(t.node.kind, ...symbols),
  ])
  .select((t) => ({ node: t.node.node }));

/** The symbol meant at a position, then the definitions around the position from the inside out. */
export async function enclosing(
  reader: GraphReader,
  position: CursorPosition,
  readLine: ReadLine,
): Promise<readonly string[]> {
  const meant = await nodeAt(reader, position);
  const [line] = await reader.rows(lines, { path: position.path, line: position.line + 1 });
  if (!line) return meant ? [meant.node.id] : [];
  const text = (await readLine(position.path, position.line + 1)) ?? '';
  const byte = Number(line.start) + Buffer.byteLength(text.slice(0, position.character));
  const rows = await reader.rows(around, { file: Number(line.file), byte });
  const outwards = rows.map((row) => Number(row.node)).sort((left, right) => right - left);
  const ids = [
    ...(meant ? [meant.node.id] : []),
    ...outwards.map((node) => joinId(BigInt(String(line.file_key)), node)),
  ];
  return [...new Set(ids)];
}
