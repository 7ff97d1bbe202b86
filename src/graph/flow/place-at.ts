import { fileTable, kindRole, syntaxNode, token } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import type { CursorPosition } from '../../protocol/engine-api.ts';
import { equal, literal, parameter } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import type { GraphReader } from '../graph-reader.ts';
import { notFound } from '../not-found.ts';
import { nothingAt } from '../nothing-at.ts';
import { placesOf } from './places.ts';

const { memberAccess } = factTables;

const comments = from('role', kindRole)
  .where((t) => equal(t.role.role, literal('comment')))
  .select((t) => ({ language: t.role.language, kind: t.role.kind }));

/** Words of a line; one that names a member stands for the whole access. */
const words = from('file', fileTable)
  .where((t) => equal(t.file.path, parameter('path', 'text')))
  .join('node', syntaxNode, (t) => equal(t.file.file, t.node.file))
  .where((t) => equal(t.node.line, parameter('line', 'integer')))
  .whereNone('comment', comments, (t) => [
    equal(t.node.language, t.comment.language),
    equal(t.node.kind, t.comment.kind),
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

/**
 * The value at a cursor position: the name or literal that stands there, else the next one of the line (that of `return x`
 * at `return`), else the last one before. Rejects when the line has none.
 */
export async function placeAt(reader: GraphReader, position: CursorPosition): Promise<number> {
  const column = position.character + 1;
  const rows = (await reader.rows(words, { path: position.path, line: position.line + 1 }))
    .map(({ file, node, access, column: from, text }) => ({
      file: Number(file),
      node: Number(node),
      access: access === null ? Number(node) : Number(access),
      from: Number(from),
      to: Number(from) + String(text).length,
    }))
    .toSorted((left, right) => left.from - right.from || left.node - right.node);
  const found =
    rows.findLast(({ from, to }) => from <= column && column <= to) ??
    rows.find(({ from }) => from > column) ??
    rows.at(-1);
  if (!found) throw notFound(await nothingAt(reader, position));
  return (await placesOf(reader)).of(found.file, found.access);
}
