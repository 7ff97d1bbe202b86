import { fileTable, syntaxNode, token } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import type { CursorPosition } from '../../protocol/engine-api.ts';
import { equal, lessEqual, parameter } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import type { GraphReader } from '../graph-reader.ts';
import { notFound } from '../not-found.ts';
import { nothingAt } from '../nothing-at.ts';
import { placesOf } from './places.ts';

const { memberAccess } = factTables;

/** Words of a line that begin at or before a column; a word that names a member stands for the whole access. */
const words = from('file', fileTable)
  .where((t) => equal(t.file.path, parameter('path', 'text')))
  .join('node', syntaxNode, (t) => equal(t.file.file, t.node.file))
  .where((t) => [
    equal(t.node.line, parameter('line', 'integer')),
    lessEqual(t.node.column, parameter('column', 'integer')),
  ])
  .join('text', token, (t) => equal(t.node.token, t.text.token))
  .leftJoin('access', memberAccess, (t) => [equal(t.node.file, t.access.file), equal(t.node.node, t.access.name)])
  .select((t) => ({
    file: t.node.file,
    node: t.node.node,
    access: t.access.node,
    column: t.node.column,
    text: t.text.text,
  }));

/** The value at a cursor position. Rejects when no name or literal stands there. */
export async function placeAt(reader: GraphReader, position: CursorPosition): Promise<number> {
  const column = position.character + 1;
  const rows = await reader.rows(words, { path: position.path, line: position.line + 1, column });
  const found = rows
    .filter((row) => column <= Number(row.column) + String(row.text).length)
    .toSorted((left, right) => Number(right.column) - Number(left.column) || Number(right.node) - Number(left.node))[0];
  if (!found) throw notFound(await nothingAt(reader, position));
  return (await placesOf(reader)).of(Number(found.file), Number(found.access ?? found.node));
}
